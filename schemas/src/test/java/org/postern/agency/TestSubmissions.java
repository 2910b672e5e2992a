// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Map;
import java.util.Optional;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.document.Pointers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents reduced to what routing and entitlement read. */
final class TestSubmissions {

    private TestSubmissions() {}

    /** A child of Wigan in Alder House, Wigan, with changes by pointer; an empty value removes. */
    static Document inAlderHouse(DocumentType type, Map<String, String> changes) {
        Document document = atHome(type, "la-wigan");
        document.content().put("placingAuthority", "la-wigan");
        document.content().putObject("placement").put("provider", "home-alder-house");
        if (type == DocumentType.PLACEMENT_NOTIFICATION) {
            document.content().put("notificationSource", "placing-authority");
        }
        changes.forEach((pointer, value) -> set(document.content(), pointer, value));
        return document;
    }

    /** A child without a placement. */
    static Document atHome(DocumentType type, String responsible) {
        ObjectNode content = JsonMapper.shared().createObjectNode();
        content.put("schema", type.id() + "/1").put("responsibleAuthority", responsible);
        return new Document(type, content);
    }

    static Routed route(Document document) {
        return Routing.parties(document, TestAgencies.registry(), Optional.empty());
    }

    static Parties parties(Document document) {
        if (route(document) instanceof Parties parties) {
            return parties;
        }
        throw new AssertionError("not routed: " + route(document));
    }

    private static void set(ObjectNode content, String pointer, String value) {
        ObjectNode parent = content;
        String[] steps = pointer.substring(1).split("/");
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.withObject("/" + steps[i]);
        }
        if (value.isEmpty()) {
            parent.remove(Pointers.last(pointer));
        } else {
            parent.put(Pointers.last(pointer), value);
        }
    }
}

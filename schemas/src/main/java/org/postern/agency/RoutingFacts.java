// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Optional;
import org.postern.document.Document;
import tools.jackson.databind.JsonNode;

/** All that routing and entitlement read of a document; a value that is not text counts as absent, as it is the schema's to complain. */
record RoutingFacts(
        Optional<String> responsibleAuthority,
        Optional<String> placingAuthority,
        Optional<String> onBehalfOf,
        boolean hasPlacement,
        Optional<String> provider,
        Optional<String> registration,
        Optional<String> district,
        Optional<String> hostAuthority,
        Optional<String> interviewProvider,
        Optional<String> notificationSource,
        boolean changesPlacement,
        Optional<String> previousProvider,
        Optional<String> previousDistrict) {

    static final String RESPONSIBLE = "/responsibleAuthority";
    static final String PLACING = "/placingAuthority";
    static final String ON_BEHALF_OF = "/onBehalfOf";
    static final String PLACEMENT = "/placement";
    static final String PROVIDER = "/placement/provider";
    static final String REGISTRATION = "/placement/registration/number";
    static final String DISTRICT = "/placement/district";
    static final String HOST = "/placement/hostAuthority";
    static final String INTERVIEW_PROVIDER = "/interview/provider";
    static final String SOURCE = "/notificationSource";
    static final String EVENT = "/event";
    static final String PREVIOUS = "/previousPlacement";

    static RoutingFacts of(Document document) {
        JsonNode content = document.content();
        return new RoutingFacts(
                text(content, RESPONSIBLE),
                text(content, PLACING),
                text(content, ON_BEHALF_OF),
                content.at(PLACEMENT).isObject(),
                text(content, PROVIDER),
                text(content, REGISTRATION),
                text(content, DISTRICT),
                text(content, HOST),
                text(content, INTERVIEW_PROVIDER),
                text(content, SOURCE),
                text(content, EVENT).filter("change"::equals).isPresent()
                        && content.at(PREVIOUS).isObject(),
                text(content, PREVIOUS + "/provider"),
                text(content, PREVIOUS + "/district"));
    }

    private static Optional<String> text(JsonNode content, String pointer) {
        JsonNode node = content.at(pointer);
        return node.isString() && !node.stringValue().isBlank() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** Never a value. */
    @Override
    public String toString() {
        return "RoutingFacts";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wishes that a document records about places and people. How far one can be overridden is not a matter of judgement: as
 * far as the protocol would share with this recipient if the child had agreed, and no further.
 */
final class Wishes {

    private static final List<String> LISTS = List.of("places", "people");
    private static final String WISH = "wish";
    private static final String AGREED = "share";

    private Wishes() {}

    /** A recorded wish that keeps something back or asks for care. */
    record Wish(String element, String list, String code, JsonNode about) {

        /** What or whom it is about, as the document says. */
        String words() {
            return List.of("name", "type", "relation").stream()
                    .map(member -> about.path(member).asString(""))
                    .filter(word -> !word.isBlank())
                    .findFirst()
                    .orElse(list);
        }
    }

    static List<Wish> of(Document document) {
        List<Wish> wishes = new ArrayList<>();
        for (String list : LISTS) {
            JsonNode elements = document.content().path(list);
            for (int i = 0; i < elements.size(); i++) {
                String code = elements.get(i).path(WISH).asString("");
                if (!code.isEmpty() && !code.equals(AGREED)) {
                    wishes.add(new Wish("/" + list + "/" + i, list, code, elements.get(i)));
                }
            }
        }
        return wishes;
    }

    /** The document as it would be if the child had agreed about one place or person. */
    static Document agreed(Document document, Wish wish) {
        ObjectNode content = document.content().deepCopy();
        ((ObjectNode) content.at(wish.element())).put(WISH, AGREED);
        return new Document(document.type(), content);
    }

    /** What of the element is decided more widely when the child agrees, by pointer. */
    static Map<String, FieldDecision> wider(Wish wish, Decision decided, Optional<Decision> agreed) {
        Map<String, FieldDecision> now =
                decided.fields().stream().collect(Collectors.toMap(FieldDecision::pointer, Function.identity()));
        Map<String, FieldDecision> wider = new LinkedHashMap<>();
        agreed.stream().flatMap(decision -> decision.fields().stream()).forEach(field -> {
            FieldDecision before = now.get(field.pointer());
            if (field.pointer().startsWith(wish.element() + "/")
                    && before != null
                    && field.treatment().strictness() < before.treatment().strictness()) {
                wider.put(field.pointer(), field);
            }
        });
        return wider;
    }
}

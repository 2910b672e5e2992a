// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.document.DocumentLeaves;
import org.postern.protocol.BuiltInRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one recipient got of each value, beside what the sender wrote. Leaving things out moves what follows to other
 * places, but never changes the order: the next kept value of a path is the next one of that path in the copy.
 */
final class BeforeAfter {

    private static final String HELD = "held-for-review";

    private BeforeAfter() {}

    /**
     * One value.
     *
     * @param before as the sender wrote it
     * @param after  as the recipient got it; empty where it got nothing
     * @param reason the rule's plain sentence
     */
    record Row(String pointer, String before, Optional<String> after, String rule, String reason) {

        boolean changed() {
            return after.isEmpty() || !after.get().equals(before);
        }

        /** The outermost member of the document that it stands in. */
        String part() {
            return pointer.replaceFirst("^/([^/]*).*", "$1").replace("~1", "/").replace("~0", "~");
        }

        /** Nobody wrote a rule about it. */
        boolean byDefault() {
            return after.isEmpty() && rule.equals(BuiltInRules.DEFAULT_DENY);
        }
    }

    /**
     * @param document   as sent
     * @param fields     of the gateway's preview for this recipient, in document order
     * @param held       pointers that wait for a person
     * @param disclosure what it got; empty where nothing went
     */
    static List<Row> rows(ObjectNode document, JsonNode fields, Set<String> held, Optional<ObjectNode> disclosure) {
        Map<String, Deque<String>> got = new HashMap<>();
        disclosure.stream()
                .flatMap(DocumentLeaves::of)
                .forEach(leaf -> got.computeIfAbsent(leaf.path(), path -> new ArrayDeque<>())
                        .add(text(leaf.value())));
        Map<String, String> before = new HashMap<>();
        DocumentLeaves.of(document).forEach(leaf -> before.put(leaf.pointer(), text(leaf.value())));
        List<Row> rows = new ArrayList<>();
        for (JsonNode field : fields) {
            String pointer = field.path("pointer").asString("");
            Optional<String> after = isRemoved(field) || held.contains(pointer)
                    ? Optional.empty()
                    : Optional.ofNullable(got.getOrDefault(field.path("path").asString(""), new ArrayDeque<>())
                            .poll());
            rows.add(new Row(
                    pointer,
                    before.getOrDefault(pointer, ""),
                    after,
                    held.contains(pointer) ? HELD : field.path("rule").asString(""),
                    held.contains(pointer)
                            ? "It waits for a person: something withheld was found in it."
                            : field.path("reason").asString("")));
        }
        return rows;
    }

    static Set<String> held(JsonNode recipient) {
        Set<String> pointers = new HashSet<>();
        recipient
                .path("held")
                .forEach(field -> pointers.add(field.path("pointer").asString("")));
        return pointers;
    }

    private static boolean isRemoved(JsonNode field) {
        String treatment = field.path("treatment").asString("");
        return treatment.equals("withhold") || treatment.equals("drop");
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}

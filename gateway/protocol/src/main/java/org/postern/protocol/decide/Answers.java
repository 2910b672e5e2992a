// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.protocol.compile.CompiledRule;
import org.postern.protocol.compile.Condition.Answer;

/**
 * The answers of the conditions for one document and one recipient. Each rule is asked once, and with {@code each} once
 * for each element. Not thread-safe.
 */
final class Answers {

    private record Asked(int rule, String element) {}

    private final Map<String, Object> variables;
    private final Map<Asked, Answer> given = new HashMap<>();

    Answers(Map<String, Object> variables) {
        this.variables = variables;
    }

    Answer of(CompiledRule rule, String pointer) {
        if (rule.condition().isEmpty()) {
            return Answer.YES;
        }
        String element = rule.rule().each().isPresent() ? elementOf(pointer, rule.depth()) : "";
        return given.computeIfAbsent(new Asked(rule.order(), element), asked -> ask(rule, element));
    }

    private Answer ask(CompiledRule rule, String element) {
        if (rule.rule().each().isEmpty()) {
            return rule.condition().get().ask(name -> Optional.ofNullable(variables.get(name)));
        }
        Object item = valueAt(element);
        return item == null
                ? Answer.FAILED
                : rule.condition()
                        .get()
                        .ask(name -> Optional.ofNullable(name.equals("item") ? item : variables.get(name)));
    }

    /** The start of the pointer up to and including its n-th array index; names in documents are never numbers. */
    private static String elementOf(String pointer, int depth) {
        int end = 0;
        int indices = 0;
        while (indices < depth && end < pointer.length()) {
            int next = pointer.indexOf('/', end + 1);
            int stop = next < 0 ? pointer.length() : next;
            indices += isIndex(pointer, end + 1, stop) ? 1 : 0;
            end = stop;
        }
        return pointer.substring(0, end);
    }

    private static boolean isIndex(String pointer, int from, int to) {
        return from < to && pointer.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Object valueAt(String pointer) {
        Object value = variables.get("document");
        for (String step : pointer.substring(1).split("/")) {
            if (value instanceof Map<?, ?> members) {
                value = members.get(step);
            } else if (value instanceof List<?> elements) {
                value = elements.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.document.SchemaCatalogue;

/**
 * Which rules speak about which field for one recipient.
 *
 * @param byPath rules in the order of the file, by leaf path
 */
public record RuleIndex(Map<String, List<CompiledRule>> byPath) {

    static RuleIndex of(CompiledType type, Set<String> entries) {
        List<CompiledRule> mine = type.rules().stream()
                .filter(rule -> rule.rule().to().stream().anyMatch(entries::contains))
                .toList();
        Map<String, List<CompiledRule>> byPath = new HashMap<>();
        for (String path : type.fields().keySet()) {
            List<CompiledRule> speaking =
                    mine.stream().filter(rule -> names(rule, path)).toList();
            if (!speaking.isEmpty()) {
                byPath.put(path, speaking);
            }
        }
        return new RuleIndex(Map.copyOf(byPath));
    }

    /** The rules about a leaf path, in the order of the file. */
    public List<CompiledRule> at(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    private static boolean names(CompiledRule rule, String path) {
        return rule.rule().fields().stream().anyMatch(pattern -> SchemaCatalogue.matches(pattern, path));
    }
}

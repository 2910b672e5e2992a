// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;

/**
 * Which rules speak about which field for one recipient.
 *
 * @param byPath rules in the order of the file, by leaf path; a field that no rule names is not in it
 * @param fields  all fields of the type, by leaf path
 */
public record RuleIndex(Map<String, List<CompiledRule>> byPath, Map<String, SchemaField> fields) {

    private static final String UNKNOWN = "unknown";

    static RuleIndex of(CompiledType type, Set<String> entries) {
        List<CompiledRule> mine = type.rules().stream()
                .filter(rule -> rule.rule().to().stream().anyMatch(entries::contains))
                .toList();
        Map<String, List<CompiledRule>> byPath = new HashMap<>();
        for (CompiledRule rule : mine) {
            rule.paths()
                    .forEach(path -> byPath.computeIfAbsent(path, any -> new ArrayList<>())
                            .add(rule));
        }
        byPath.replaceAll((path, rules) -> List.copyOf(rules));
        Map<String, SchemaField> fields = new HashMap<>();
        type.fields().values().forEach(field -> fields.put(field.path(), field));
        return new RuleIndex(Collections.unmodifiableMap(byPath), Collections.unmodifiableMap(fields));
    }

    /** The rules about a leaf path, in the order of the file. */
    public List<CompiledRule> at(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    /** What the recipient may be told that is withheld; {@code unknown} for a field no schema has. */
    public String category(String path) {
        return fields.containsKey(path) ? fields.get(path).category() : UNKNOWN;
    }

    /** What kind of fact the value is; none for a field no schema has. */
    public Fact fact(String path) {
        return fields.containsKey(path) ? fields.get(path).fact() : Fact.NONE;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import org.postern.protocol.SharingProtocol.Rule;

/**
 * One rule, ready to be asked about documents of one type.
 *
 * @param order     position in the file, from 0
 * @param paths     the leaves of the type that its patterns name
 * @param condition empty means always
 * @param depth     how many array indices of a leaf pick the element that {@code item} stands for; 0 without {@code each}
 */
public record CompiledRule(Rule rule, int order, Set<String> paths, Optional<Condition> condition, int depth) {

    static CompiledRule of(Rule rule, int order, List<SchemaField> fields, Optional<Condition> condition) {
        Set<String> paths = fields.stream()
                .map(SchemaField::path)
                .filter(path -> rule.fields().stream().anyMatch(pattern -> SchemaCatalogue.matches(pattern, path)))
                .collect(Collectors.toUnmodifiableSet());
        int depth = rule.each()
                .map(path -> 1 + (int) path.chars().filter(c -> c == '[').count())
                .orElse(0);
        return new CompiledRule(rule, order, paths, condition, depth);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;

/**
 * The places of one document type whose value says who somebody is or where somebody can be found, as the schema's
 * annotations say. A document's own reference is one of them: it stands for one child.
 */
final class Identities {

    /** A school's or a service's own name speaks of many. */
    private static final Set<Fact> OPEN = Set.of(Fact.NONE, Fact.ORGANISATION);

    /** Places of which each holds many children. */
    private static final Set<String> WIDE = Set.of("town", "providerName");

    private static final Set<String> REFERENCES = Set.of("id", "replaces.id", "episodes[].ref");

    private final Map<String, Fact> facts = new HashMap<>();

    Identities(Iterable<SchemaField> fields) {
        for (SchemaField field : fields) {
            Fact fact = REFERENCES.contains(field.path()) ? Fact.IDENTIFIER : field.fact();
            String name = field.path().substring(field.path().lastIndexOf('.') + 1);
            if (!OPEN.contains(fact) && !WIDE.contains(name)) {
                facts.put(DocumentTypes.ROOT + "." + field.path(), fact);
            }
        }
    }

    /** The fact that is the value at the path itself. */
    Optional<Fact> at(String path) {
        return Optional.ofNullable(facts.get(path));
    }

    /** An identifying place at the path or below it, e.g. that of the elements of a list of names. */
    Optional<String> within(String path) {
        return facts.containsKey(path)
                ? Optional.of(path)
                : facts.keySet().stream()
                        .filter(one -> one.startsWith(path + "[") || one.startsWith(path + "."))
                        .sorted()
                        .findFirst();
    }
}

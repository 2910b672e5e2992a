// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.document.SchemaField;

/** The rules of one protocol about one document type, with the fields they can speak about. */
public final class CompiledType {

    private final DocumentShape shape;
    private final Map<String, SchemaField> fields;
    private final List<CompiledRule> rules;

    CompiledType(DocumentShape shape, List<SchemaField> fields, List<CompiledRule> rules) {
        this.shape = shape;
        this.fields = fields.stream()
                .collect(Collectors.toMap(
                        SchemaField::path,
                        Function.identity(),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
        this.rules = List.copyOf(rules);
    }

    /** By path, in schema order. */
    public Map<String, SchemaField> fields() {
        return fields;
    }

    /** In the order of the file. */
    public List<CompiledRule> rules() {
        return rules;
    }

    public DocumentShape shape() {
        return shape;
    }
}

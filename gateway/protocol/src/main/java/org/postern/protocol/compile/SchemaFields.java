// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import org.postern.document.SchemaLeaf;

/** The fields of the document schemas with their codes: of a code list, retired ones included, or listed in the schema. */
public final class SchemaFields implements FieldCatalogue {

    private final SchemaCatalogue catalogue;
    private final CodeLists lists;

    public SchemaFields(SchemaCatalogue catalogue, CodeLists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    /** The schemas that Postern ships. */
    public static SchemaFields standard() {
        return new SchemaFields(SchemaCatalogue.standard(), CodeLists.standard());
    }

    @Override
    public List<SchemaField> fields(DocumentType type) {
        return catalogue.fields(type);
    }

    @Override
    public Optional<Set<String>> codes(DocumentType type, String path) {
        return catalogue.leaf(type, path).map(this::codes).filter(codes -> !codes.isEmpty());
    }

    private Set<String> codes(SchemaLeaf leaf) {
        return leaf.codes()
                .<Set<String>>map(name -> lists.list(name).values().stream()
                        .map(CodedValue::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(() -> new LinkedHashSet<>(leaf.allowed()));
    }
}

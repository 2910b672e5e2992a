// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.AgencyKind;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;
import org.postern.document.SchemaField;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.HarmLevel;

/** The {@link Domain} of every place that a condition about one document type can read. */
final class Domains {

    /** Stands for a key of the map {@code relations}. */
    static final String RELATION = "relations{}";

    private static final List<String> RELATIONS =
            Arrays.stream(Relation.values()).map(Relation::id).toList();
    private static final Map<String, Domain> FIXED = Map.of(
            "sender.kind",
            kinds(),
            "recipient.kind",
            kinds(),
            "recipient.relations[]",
            Domain.codes("relation", RELATIONS),
            RELATION,
            Domain.codes("relation", RELATIONS),
            "harm.highest",
            Domain.codes(
                    "level of harm",
                    Arrays.stream(HarmLevel.values()).map(HarmLevel::id).toList()),
            "today",
            Domain.dates("date"));

    private final DocumentType type;
    private final FieldCatalogue catalogue;
    private final AgencyDirectory agencies;

    Domains(DocumentType type, FieldCatalogue catalogue, AgencyDirectory agencies) {
        this.type = type;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    Optional<Domain> of(String path) {
        if (path.startsWith(DocumentTypes.ROOT + ".")) {
            return field(path.substring(DocumentTypes.ROOT.length() + 1));
        }
        if (path.equals("sender.id") || path.equals("recipient.id") || path.equals("relations[]")) {
            return Optional.of(new Domain("agency", id -> agencies.find(id).isPresent(), List.of(), true));
        }
        return Optional.ofNullable(FIXED.get(path));
    }

    private Optional<Domain> field(String path) {
        Optional<Domain> coded = catalogue
                .codes(type, path)
                .map(codes ->
                        Domain.codes("code of " + path, codes.stream().sorted().toList()));
        if (coded.isPresent()) {
            return coded;
        }
        return catalogue.fields(type).stream()
                .filter(field -> field.path().equals(path))
                .map(SchemaField::type)
                .filter(kind -> kind.equals("date"))
                .map(kind -> Domain.dates("date"))
                .findFirst();
    }

    private static Domain kinds() {
        return Domain.codes(
                "kind of agency",
                Arrays.stream(AgencyKind.values()).map(AgencyKind::id).toList());
    }
}

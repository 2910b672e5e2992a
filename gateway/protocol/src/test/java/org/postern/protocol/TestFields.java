// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.document.DocumentType;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.compile.FieldCatalogue;

/** A small invented catalogue, the same for every document type but for {@code assessor}, which only a risk assessment has. */
public final class TestFields implements FieldCatalogue {

    private static final List<SchemaField> FIELDS = List.of(
            field("schema", "string", "administration", Fact.NONE),
            field("id", "string", "administration", Fact.IDENTIFIER),
            field("version", "integer", "administration", Fact.NONE),
            field("issued", "date-time", "time", Fact.NONE),
            field("child.name.given", "string", "identity", Fact.CHILD_NAME),
            field("child.name.family", "string", "identity", Fact.CHILD_NAME),
            field("child.aliases[]", "string", "identity", Fact.CHILD_NAME),
            field("child.dateOfBirth", "date", "identity", Fact.DATE_OF_BIRTH),
            field("child.careStatus", "code", "care-status", Fact.NONE),
            field("child.missingCount", "integer", "care-status", Fact.NONE),
            field("placement.address.postcode", "string", "placement", Fact.POSTCODE),
            field("placement.end", "date", "placement", Fact.NONE),
            field("places[].name", "string", "whereabouts", Fact.PLACE_NAME),
            field("places[].kind", "code", "whereabouts", Fact.NONE),
            field("places[].wish", "code", "wish", Fact.NONE),
            field("places[].seen", "date-time", "time", Fact.NONE),
            field("places[].address.postcode", "string", "whereabouts", Fact.POSTCODE),
            field("people[].name", "string", "person", Fact.PERSON_NAME),
            field("people[].wish", "code", "wish", Fact.NONE),
            field("people[].handles[].service", "string", "contact", Fact.NONE),
            field("people[].handles[].handle", "string", "contact", Fact.HANDLE),
            field("reasons[]", "code", "narrative", Fact.NONE),
            field("harms[].type", "code", "harm", Fact.NONE),
            field("harms[].level", "code", "harm", Fact.NONE),
            field("account", "string", "narrative", Fact.NARRATIVE),
            field("childsWords", "string", "narrative", Fact.CHILDS_WORDS));

    private static final Set<String> WISHES = Set.of("share", "share-without-attendance", "do-not-share");
    private static final Map<String, Set<String>> CODES = Map.of(
            "child.careStatus", Set.of("looked-after", "at-home"),
            "places[].kind", Set.of("friend", "station", "park"),
            "places[].wish", WISHES,
            "people[].wish", WISHES,
            "reasons[]", Set.of("friends", "argument", "fear"),
            "harms[].type", Set.of("cse", "cce"),
            "harms[].level", Set.of("low", "medium", "high", "not-assessed"));

    @Override
    public List<SchemaField> fields(DocumentType type) {
        if (type != DocumentType.RISK_ASSESSMENT) {
            return FIELDS;
        }
        return java.util.stream.Stream.concat(
                        FIELDS.stream(), java.util.stream.Stream.of(field("assessor", "string", "person", Fact.NONE)))
                .toList();
    }

    @Override
    public Optional<Set<String>> codes(DocumentType type, String path) {
        return Optional.ofNullable(CODES.get(path));
    }

    private static SchemaField field(String path, String type, String category, Fact fact) {
        return new SchemaField(path, type, category, fact);
    }
}

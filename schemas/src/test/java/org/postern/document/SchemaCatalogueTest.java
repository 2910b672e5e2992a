// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.document.SchemaField.Fact;

class SchemaCatalogueTest {

    private static final Set<String> CATEGORIES = Set.of(
            "identity",
            "contact",
            "care-status",
            "placement",
            "whereabouts",
            "person",
            "harm",
            "health",
            "offence",
            "narrative",
            "wish",
            "time",
            "organisation",
            "administration");

    private final SchemaCatalogue catalogue = SchemaCatalogue.standard();

    @ParameterizedTest
    @EnumSource
    void fieldsWhenSchemaIsOursThenEveryLeafHasAKnownCategoryAndATitle(DocumentType type) {
        assertThat(catalogue.fields(type)).hasSizeGreaterThan(50).allSatisfy(field -> {
            assertThat(field.category()).as(field.path()).isIn(CATEGORIES);
            assertThat(catalogue.leaf(type, field.path()).orElseThrow().title())
                    .as(field.path())
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource
    void fieldsWhenLeafIsNarrativeThenItsCategoryIsNotAdministration(DocumentType type) {
        assertThat(catalogue.fields(type))
                .filteredOn(SchemaField::isNarrative)
                .isNotEmpty()
                .noneMatch(field -> field.category().equals("administration"));
    }

    @Test
    void fieldWhenPathLeadsThroughArraysThenItIsFound() {
        assertThat(catalogue.field(DocumentType.RHI_SUMMARY, "places[].address.postcode"))
                .contains(new SchemaField("places[].address.postcode", "string", "whereabouts", Fact.POSTCODE));
        assertThat(catalogue
                        .field(DocumentType.RHI_SUMMARY, "places[].wish")
                        .orElseThrow()
                        .type())
                .isEqualTo("code");
        assertThat(catalogue.codesOf(DocumentType.RHI_SUMMARY, "child.careStatus"))
                .contains("care-status");
        assertThat(catalogue.arrays(DocumentType.RHI_SUMMARY)).contains("places[]", "child.aliases[]");
    }

    @ParameterizedTest
    @CsvSource({
        "places[].address.**, places[].address.town, true",
        "places[].address.**, places[].address.lines[], true",
        "places[].address.**, places[].addressKnown, false",
        "places.**, places[].name, true",
        "child.aliases.**, child.aliases[], true",
        "child.name.given, child.name.given, true",
        "child.name, child.name.given, false",
        "**, id, true"
    })
    void matchesWhenPatternIsPathOrPrefixThenOnlyWhatLiesBelowMatches(String pattern, String path, boolean expected) {
        assertThat(SchemaCatalogue.matches(pattern, path)).isEqualTo(expected);
    }

    @Test
    void knowsNameWhenNoSchemaHasItThenFalse() {
        assertThat(catalogue.knowsName("postcode")).isTrue();
        assertThat(catalogue.knowsName("Ann Example")).isFalse();
    }
}

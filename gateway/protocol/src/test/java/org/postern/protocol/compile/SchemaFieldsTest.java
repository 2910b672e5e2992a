// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.document.DocumentType;
import org.postern.document.SchemaField;

class SchemaFieldsTest {

    private static final SchemaFields FIELDS = SchemaFields.standard();

    @ParameterizedTest
    @EnumSource
    void codesWhenFieldIsCodedThenItsCodesAreKnown(DocumentType type) {
        assertThat(FIELDS.fields(type).stream()
                        .filter(field -> field.type().equals("code"))
                        .map(SchemaField::path)
                        .filter(path -> FIELDS.codes(type, path).isEmpty()))
                .isEmpty();
    }

    @Test
    void codesWhenWishesAreAskedForThenAllThreeAreThere() {
        assertThat(FIELDS.codes(DocumentType.RHI_SUMMARY, "places[].wish").orElseThrow())
                .containsExactly("share", "share-without-attendance", "do-not-share");
    }

    @Test
    void codesWhenFieldIsFreeTextThenThereAreNone() {
        assertThat(FIELDS.codes(DocumentType.RHI_SUMMARY, "places[].name")).isEmpty();
    }

    @Test
    void compileWhenRealConditionMisspellsAWishThenItIsUnknown() {
        List<Fault> faults = faults("document.places.exists(p, p.wish == 'do-not-shar')");

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.fix()).contains("'do-not-share'"));
        assertThat(faults("document.places.exists(p, p.wish == 'do-not-share')"))
                .isEmpty();
    }

    @Test
    void compileWhenRealConditionAsksForATownThenItIsAskedOfManyAndMayBe() {
        assertThat(faults("document.places.exists(p, p.address.town == 'Fenby')"))
                .isEmpty();
        assertThat(faults("document.places.exists(p, p.name == 'Fenby')")).isNotEmpty();
    }

    private static List<Fault> faults(String condition) {
        DocumentType type = DocumentType.RHI_SUMMARY;
        ConditionCompiler compiler =
                new ConditionCompiler(FIELDS.fields(type), new Domains(type, FIELDS, id -> Optional.empty()));
        ConditionCompiler.Result result = compiler.compile(Optional.empty(), condition);
        return result instanceof ConditionCompiler.Refused refused ? refused.faults() : List.of();
    }
}

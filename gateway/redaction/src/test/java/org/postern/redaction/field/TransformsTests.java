// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.document.Document;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.Announce;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Treatment;
import org.postern.protocol.Treatment.Generalise;
import org.postern.redaction.TestDecisions;
import org.postern.redaction.TestGates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class TransformsTests {

    private static final Document DOCUMENT = TestDecisions.rhi("""
            {"places": [{"name": "Ice rink", "address": {"lines": ["4 Tanyard Lane", "Atherleigh"], "town": "Leigh"}},
                        {"name": "Fair", "district": "Nowhere"}, {"name": "Mill", "district": "E08000010"}]}
            """);

    private static Optional<JsonNode> apply(
            Treatment treatment, String pointer, Fact fact, String value, String agreement) {
        Decision decision = new TestDecisions().agreement(agreement).on(DOCUMENT);
        SchemaField field = new SchemaField("places[].name", "string", "whereabouts", fact);
        FieldDecision decided = new FieldDecision(
                field.path(),
                pointer,
                field.category(),
                treatment,
                "T",
                "",
                Announce.CATEGORY,
                Optional.empty(),
                false);
        TransformContext context = new TransformContext(
                DOCUMENT.content(), decision, TestGates.PLACES, TestGates.KEYS, any -> Optional.empty());
        return Transforms.of(treatment)
                .apply(new Leaf(decided, field, JsonNodeFactory.instance.stringNode(value)), context);
    }

    private static String text(Treatment treatment, String value) {
        return apply(treatment, "/places/0/name", Fact.IDENTIFIER, value, "A")
                .map(JsonNode::asString)
                .orElse("(nothing)");
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026-11-20, 2026",
        "YEAR, 2026-11-20T09:30:00Z, 2026",
        "MONTH, 2026-11-20T09:30:00+01:00, 2026-11",
        "DATE, 2026-11-20T09:30:00Z, 2026-11-20",
        "DATE, yesterday, (nothing)",
        "AGE, 2011-03-15, 15",
        "AGE, 2011-11-20, 15",
        "AGE, 2011-11-21, 14",
        "AGE, 2027-01-01, (nothing)",
        "AGE, 15 March, (nothing)",
        "POSTCODE_DISTRICT, WN7 1AB, WN7",
        "POSTCODE_DISTRICT, ec1a1bb, EC1A",
        "POSTCODE_DISTRICT, Leigh, (nothing)"
    })
    void generaliseWhenTheValueFitsThenItIsCoarserElseNothing(Generalise.To to, String value, String expected) {
        assertThat(text(new Generalise(to), value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/places/0/name, Wigan",
        "/places/0/address/lines/0, Wigan",
        "/places/0/address/lines/1, (nothing)",
        "/places/1/name, (nothing)",
        "/places/2/name, Wigan"
    })
    void areaWhenTheRegistryKnowsTheDistrictThenItsAuthorityElseNothing(String pointer, String expected) {
        assertThat(apply(new Generalise(Generalise.To.AREA), pointer, Fact.PLACE_NAME, "4 Tanyard Lane", "A")
                        .map(JsonNode::asString)
                        .orElse("(nothing)"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4, 9434765919, ****5919", "4, 123456, ****456", "4, 12, ****2", "0, 123456, ****", "9, 1, ****"})
    void maskWhenAskedToKeepCharactersThenAtMostHalfAreShownAndTheLengthIsNot(int keep, String value, String expected) {
        assertThat(text(new Treatment.Mask(keep), value)).isEqualTo(expected);
    }

    @Test
    void pseudonymiseWhenTheAgreementIsTheSameThenTheTokenIsTheSameForEverySpelling() {
        Treatment pseudonymise = new Treatment.Pseudonymise();
        String token = name(pseudonymise, "Kerry-Ann Slade", "A");

        assertThat(token).matches("P-[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(name(pseudonymise, "KERRY ANN  SLADE", "A")).isEqualTo(token);
        assertThat(name(pseudonymise, "Kerry-Ann Slate", "A")).isNotEqualTo(token);
        assertThat(name(pseudonymise, "Kerry-Ann Slade", "B")).isNotEqualTo(token);
    }

    private static String name(Treatment treatment, String value, String agreement) {
        return apply(treatment, "/people/0/name", Fact.PERSON_NAME, value, agreement)
                .orElseThrow()
                .asString();
    }

    @Test
    void removeWhenDroppedOrWithheldThenNothingIsLeft() {
        assertThat(text(new Treatment.Drop(), "x")).isEqualTo("(nothing)");
        assertThat(text(new Treatment.Withhold(), "x")).isEqualTo("(nothing)");
        assertThat(text(new Treatment.Share(), "x")).isEqualTo("x");
    }

    @Test
    void keepWhenNoLeafIsKeptThenTheCopyIsEmpty() {
        ObjectNode copy = LeafTree.keep(DOCUMENT.content(), Map.of());

        assertThat(copy.isEmpty()).isTrue();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.RedactionCode;

class NarrativeRedactorTests {

    private static final List<KnownFact> CASE = List.of(
            new KnownFact(Fact.CHILD_NAME, "Jordan", "child", false),
            new KnownFact(Fact.CHILD_NAME, "Ellison", "child", false),
            new KnownFact(Fact.CHILD_NAME, "JD", "child", false),
            new KnownFact(Fact.PERSON_NAME, "Kerry-Ann Slade", "mother", false),
            new KnownFact(Fact.PERSON_NAME, "Will", "friend", false),
            new KnownFact(Fact.PLACE_NAME, "21 Barkers Lane", "home", false),
            new KnownFact(Fact.POSTCODE, "M33 6ZZ", "home", false),
            new KnownFact(Fact.ORGANISATION, "Thompson Street College", "school", false),
            new KnownFact(Fact.PHONE, "+44 7700 900123", "child", false),
            new KnownFact(Fact.DATE_OF_BIRTH, "2011-03-15", "child", false));

    private final NarrativeRedactor redactor = new NarrativeRedactor();

    private String redact(String text) {
        return redactor.redact(text, CASE, Options.standard()).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jordan",
                "JORDAN",
                "jordan",
                "Jordan's",
                "Jordans",
                "Jórdan",
                "Jordon",
                "J o r d a n",
                "Jor-dan",
                "J0rdan",
                "Jo\u200Brdan",
                "Jordаn",
                "Ｊｏｒｄａｎ",
                "Jordan Ellison",
                "JordanEllison",
                "Ellison",
                "JD",
                "Jor\u00ADdan",
                "𝐉𝐨𝐫𝐝𝐚𝐧",
                "Jordan\nEllison"
            })
    void redactWhenTheChildsNameIsDisguisedThenNothingOfItStays(String written) {
        String redacted = redact("Then " + written + " went out of the house at night.");

        assertThat(redacted)
                .isIn(
                        "Then [the child] went out of the house at night.",
                        "Then [the child]'s went out of the house at night.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kerry-Ann",
                "kerry ann",
                "KerryAnn",
                "Kerry-\nAnn",
                "Kerry\u2011Ann Slade",
                "Slade",
                "slades",
                "Kerry–Ann"
            })
    void redactWhenAKnownPersonIsNamedInAnyVariantThenThePersonIsOneToken(String written) {
        assertThat(redact("She met " + written + " there.")).isEqualTo("She met [Person A] there.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21 Barkers Lane",
                "21 barkers ln",
                "Barkers Lane",
                "21, Barkers Lane",
                "No. 21 Barkers Ln",
                "M33 6ZZ",
                "m336zz",
                "M33  6ZZ",
                "Thompson Street College",
                "TSC",
                "07700 900123",
                "0044 7700 900 123",
                "(07700) 900-123",
                "O7700 9OO 123",
                "15/03/2011",
                "15th March 2011",
                "15.3.11",
                "March 15, 2011"
            })
    void redactWhenAKnownPlaceNumberOrDateIsWrittenInAnyFormThenItIsHidden(String written) {
        assertThat(redact("It was " + written + " again.")).matches("It was \\[[^\\]]+\\] again\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The child was missing and at risk of county lines.",
                "You will need to mark the register.",
                "Will need a strategy meeting by Monday.",
                "The social worker may chase up the police.",
                "She hopes to go reading in the summer.",
                "There was a sale at the shop in the high street.",
                "He came back at 2330 with £1200 and was sick.",
                "Child Exploitation Risk Assessment completed, s47 agreed.",
                "The Police and Children's Services held a Strategy Meeting.",
                "We talked about grace and hope, then about drugs and knives."
            })
    void redactWhenWordsOnlyLookLikeNamesThenTheyStay(String text) {
        assertThat(redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will said he was there.",
                "Will, her friend, was there.",
                "She told Will about it.",
                "It was Will's phone.",
                "WILL SAID IT."
            })
    void redactWhenAWordIsAKnownNameInANamesPlaceThenItIsHidden(String text) {
        assertThat(redact(text)).contains("[Person A]").doesNotContainIgnoringCase("will");
    }

    @Test
    void redactWhenPeopleAreUnknownThenTheRelationStaysAndTheNameGoes() {
        String redacted =
                redact("Her cousin Sal drove. Mrs Krasniqi and a lad called tiny-T saw Sal and PC 1187 Ashdown.");

        assertThat(redacted)
                .contains("Her cousin [Person A] drove.")
                .contains("Mrs [Person B]")
                .contains("saw [Person A]");
        assertThat(redacted).doesNotContain("Ashdown", "1187", "Sal ");
    }

    @Test
    void redactWhenARelationIsOnlyMentionedThenItIntroducesNobody() {
        assertThat(redact("He stayed at his aunt's. She was with a cousin. Older boys came."))
                .isEqualTo("He stayed at his aunt's. She was with a cousin. Older boys came.");
    }

    @Test
    void redactWhenATrainIsNamedAfterATownThenItIsAPlace() {
        assertThat(redact("They took the Birmingham train.")).isEqualTo("They took the [Place 1] train.");
    }

    @Test
    void redactWhenOnlyTheDistinctiveWordOfAPlaceIsWrittenThenItIsHidden() {
        List<KnownFact> facts = List.of(new KnownFact(Fact.PLACE_NAME, "Kingfisher Lodge", "home", false));

        assertThat(redactor.redact("She slept at the Kingfisher on Monday.", facts, Options.standard())
                        .text())
                .isEqualTo("She slept at the [Place 1] on Monday.");
    }

    @Test
    void redactWhenTheTimeForATextIsOverThenNothingOfItGoes() {
        Redacted late =
                redactor.redact("Jordan rang at nine.", CASE, Options.standard().withPatience(Duration.ZERO));

        assertThat(late.refusal()).contains(RedactionCode.TOO_LATE);
        assertThat(late.text()).isEmpty();
        assertThat(late.review()).hasSize(1);
    }

    @Test
    void redactWhenSeveralTextsNameOnePersonThenTheTokenIsTheSameInAll() {
        List<Redacted> redacted = redactor.redactAll(
                List.of("A man named Gezim drove.", "they said gezim was armed, with Besnik Hoxha."),
                CASE,
                Set.of(),
                Options.standard());

        assertThat(redacted.get(0).text()).isEqualTo("A man named [Person A] drove.");
        assertThat(redacted.get(1).text()).isEqualTo("they said [Person A] was armed, with [Person B].");
    }

    @Test
    void redactWhenAFactIsShownThenItStaysAndLongerHiddenFactsStillGo() {
        List<KnownFact> facts = List.of(
                new KnownFact(Fact.CHILD_NAME, "Amy", "child", true),
                new KnownFact(Fact.CHILD_NAME, "Stone", "child", true),
                new KnownFact(Fact.PERSON_NAME, "Jordan Stone", "brother", false));

        String redacted = redactor.redact("Amy Stone left with Jordan Stone. Amy's phone.", facts, Options.standard())
                .text();

        assertThat(redacted).isEqualTo("Amy Stone left with [Person A]. Amy's phone.");
    }

    @Test
    void redactWhenOffsetsAreGivenThenTheyPointIntoTheOriginalText() {
        String text = "Ｊｏｒｄａｎ met Gezim.";

        Redacted redacted = redactor.redact(text, CASE, Options.standard());

        assertThat(redacted.spans())
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("Ｊｏｒｄａｎ", "Gezim");
    }

    @Test
    void redactWhenTheTextIsOverTheLimitThenNothingOfItIsGiven() {
        Redacted redacted = redactor.redact(
                "Jordan went.", CASE, new Options(5, true, false, Duration.ofSeconds(5), Caution.USUAL));

        assertThat(redacted.refusal()).contains(RedactionCode.TOO_LONG);
        assertThat(redacted.text()).isEmpty();
        assertThat(redacted.review())
                .singleElement()
                .satisfies(item -> assertThat(item.end()).isEqualTo(12));
    }

    @Test
    void redactWhenALayerBreaksThenNothingOfTheTextIsGiven() {
        NarrativeRedactor broken = new NarrativeRedactor(
                List.of(reading -> {
                    throw new IllegalStateException("broken by the test");
                }),
                NameModel.shipped());

        Redacted redacted = broken.redact("Jordan went.", CASE, Options.standard());

        assertThat(redacted.refusal()).contains(RedactionCode.BROKEN);
        assertThat(redacted.text()).isEmpty();
    }

    @Test
    void redactWhenTheTextIsMostlyLowerCaseThenSomebodyIsAskedToReadIt() {
        Redacted redacted = redactor.redact("she was at kezias. she wont say who else.", CASE, Options.standard());

        assertThat(redacted.review()).isNotEmpty();
        assertThat(redacted.text()).doesNotContain("kezia");
    }
}

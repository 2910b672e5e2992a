// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.HEAD;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.protocol.Announce;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestDocuments;
import org.postern.protocol.Treatment;

class FieldRulesTest {

    private static final String SHARE_PLACES = rule("SHARE", "['places[].**']", "share");

    @Test
    void decideWhenNoRuleNamesFieldThenWithheldByDefault() {
        FieldDecision field = decide("/account", SHARE_PLACES);

        assertThat(field.treatment()).isEqualTo(new Treatment.Withhold());
        assertThat(field.rule()).isEqualTo("default-deny");
    }

    @Test
    void decideWhenSchemaDoesNotKnowFieldThenWithheldEvenFromShareAll() {
        assertThat(decide("/surprise/x", rule("ALL", "['**']", "share")).treatment())
                .isEqualTo(new Treatment.Withhold());
    }

    @Test
    void decideWhenFieldIsOfTheFrameThenSharedButNotTheDocumentId() {
        assertThat(decide("/schema", SHARE_PLACES).rule()).isEqualTo("envelope-frame");
        assertThat(decide("/version", SHARE_PLACES).treatment()).isEqualTo(new Treatment.Share());
        assertThat(decide("/issued", SHARE_PLACES).treatment()).isEqualTo(new Treatment.Share());
        assertThat(decide("/id", SHARE_PLACES).treatment()).isEqualTo(new Treatment.Withhold());
    }

    @Test
    void decideWhenOnlyFrameGoesThenNothingIsShared() {
        Decision decision = Deciding.forForce(
                TestDocuments.interview(), with(rule("SHARE", "['placement.address.postcode']", "share")));

        assertThat(decision.sharesAnything()).isFalse();
    }

    @Test
    void decideWhenRuleIsStricterThanFrameThenRuleDecides() {
        assertThat(decide("/issued", rule("MONTH", "['issued']", "{generalise: month}"))
                        .rule())
                .isEqualTo("MONTH");
    }

    @Test
    void decideWhenSeveralRulesSpeakThenStrictestWinsWhateverTheOrder() {
        String mask = rule("MASK", "['places[].name']", "{mask: 2}");
        String drop = rule("DROP", "['places[].name']", "drop");

        assertThat(decide("/places/0/name", SHARE_PLACES, mask, drop).rule()).isEqualTo("DROP");
        assertThat(decide("/places/0/name", drop, mask, SHARE_PLACES).rule()).isEqualTo("DROP");
        assertThat(decide("/places/0/name", mask, SHARE_PLACES).rule()).isEqualTo("MASK");
    }

    @Test
    void decideWhenRulesAreEquallyStrictThenFirstInFileDecides() {
        assertThat(decide("/account", rule("ONE", "['account']", "narrative"), rule("TWO", "['account']", "narrative"))
                        .rule())
                .isEqualTo("ONE");
    }

    @Test
    void decideWhenOneReductionIsCoarserThenItWinsWhateverTheOrder() {
        String month = rule("MONTH", "['issued']", "{generalise: month}");
        String year = rule("YEAR", "['issued']", "{generalise: year}");

        assertThat(decide("/issued", month, year).rule()).isEqualTo("YEAR");
        assertThat(decide("/issued", year, month).rule()).isEqualTo("YEAR");
    }

    @Test
    void decideWhenConditionIsAboutEachThenOnlyItsElementIsWithheld() {
        String wish = rule(
                "WISH",
                "['places[].name', 'places[].address.**']",
                "withhold",
                "each: places",
                "when: has(item.wish) && item.wish == 'do-not-share'");

        assertThat(decide("/places/0/name", SHARE_PLACES, wish).rule()).isEqualTo("WISH");
        assertThat(decide("/places/0/address/postcode", SHARE_PLACES, wish).rule())
                .isEqualTo("WISH");
        assertThat(decide("/places/1/name", SHARE_PLACES, wish).rule()).isEqualTo("SHARE");
        assertThat(decide("/places/2/name", SHARE_PLACES, wish).rule()).isEqualTo("SHARE");
    }

    @Test
    void decideWhenEachRunsOverInnerListThenEveryInnerElementIsAskedItself() {
        String one = rule(
                "ONE",
                "['people[].handles[].**']",
                "share",
                "each: 'people[].handles'",
                "when: item.service == 'snap'");

        assertThat(decide("/people/0/handles/0/handle", one).rule()).isEqualTo("ONE");
        assertThat(decide("/people/0/handles/1/handle", one).rule()).isEqualTo("default-deny");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.placement.end < today",
                "document.places.all(p, p.kind == 'friend' || p.wish == 'share')",
                "document.places[99].wish == 'share'",
                "1 / (document.child.missingCount - 3) == 0",
                "timestamp(document.id) < now"
            })
    void decideWhenConditionFailsThenSharingIsNotMetAndRestrictingIs(String failing) {
        String share = rule("MAYBE", "['account']", "share", "when: " + failing);
        String restrict = rule("GUARD", "['account']", "withhold", "when: " + failing);
        String always = rule("ALWAYS", "['account']", "share");

        assertThat(decide("/account", share).rule()).isEqualTo("default-deny");
        FieldDecision guarded = decide("/account", always, restrict);
        assertThat(guarded.rule()).isEqualTo("GUARD");
        assertThat(guarded.reason()).contains("to be safe");
    }

    @Test
    void decideWhenReducingConditionFailsThenItRestrictsButLetsNothingGo() {
        String age = rule("AGE", "['child.dateOfBirth']", "{generalise: age}", "when: document.placement.end < today");

        assertThat(decide("/child/dateOfBirth", age).rule()).isEqualTo("default-deny");
        assertThat(decide("/child/dateOfBirth", age, rule("ALL", "['child.**']", "share"))
                        .rule())
                .isEqualTo("AGE");
    }

    @Test
    void decideWhenWishIsMissingThenRestrictingRuleIsMetForThatElement() {
        String wish =
                rule("WISH", "['places[].name']", "withhold", "each: places", "when: item.wish == 'do-not-share'");

        assertThat(decide("/places/2/name", SHARE_PLACES, wish).rule()).isEqualTo("WISH");
    }

    @Test
    void decideWhenChildHasNoDateOfBirthThenConditionsOnAgeFailClosed() {
        String rules = with(rule("TEEN", "['account']", "share", "when: child.age >= 13"));
        Document known = TestDocuments.interview();
        Document unknown = TestDocuments.document(DocumentType.RHI_SUMMARY, "{\"child\": {}, \"account\": \"x\"}");

        assertThat(Deciding.field(Deciding.forForce(known, rules), "/account").rule())
                .isEqualTo("TEEN");
        assertThat(Deciding.field(Deciding.forForce(unknown, rules), "/account").rule())
                .isEqualTo("default-deny");
    }

    @Test
    void decideWhenBirthdayIsTomorrowThenAgeIsStillTheOldOne() {
        String fourteen = with(rule("14", "['account']", "share", "when: child.age == 14"));

        assertThat(Deciding.field(Deciding.forForce(TestDocuments.interview(), fourteen), "/account")
                        .rule())
                .isEqualTo("14");
    }

    @Test
    void decideWhenRulesThatLetGoInstructThenAllInstructionsTravel() {
        FieldDecision field = decide(
                "/account",
                rule("A", "['account']", "share", "instruct: Handle with care."),
                rule("B", "['account']", "narrative", "instruct: Call first."));

        assertThat(field.instruction()).contains("Handle with care. Call first.");
    }

    @Test
    void decideWhenValueIsTakenOutSilentlyThenNoInstructionGivesItAway() {
        FieldDecision field = decide(
                "/account",
                rule("A", "['account']", "share", "instruct: Handle with care."),
                rule("B", "['account']", "withhold", "announce: field", "instruct: Call first."),
                rule("C", "['account']", "withhold", "announce: nothing"));

        assertThat(field.rule()).isEqualTo("B");
        assertThat(field.announce()).isEqualTo(Announce.NOTHING);
        assertThat(field.instruction()).isEmpty();
    }

    @Test
    void decideWhenHarmIsSeriousThenWithheldWhereaboutsAndHarmsAreMarked() {
        assertThat(decide("/places/0/name", rule("A", "['account']", "share")).seriousHarm())
                .isTrue();
        assertThat(decide("/harms/0/type", rule("A", "['account']", "share")).seriousHarm())
                .isTrue();
        assertThat(decide("/people/0/name", rule("A", "['account']", "share")).seriousHarm())
                .isFalse();
        assertThat(decide("/places/0/name", SHARE_PLACES).seriousHarm()).isFalse();
    }

    @Test
    void decideWhenHarmIsSeriousThenWhoMayHarmTheChildIsMarkedHoweverItIsHidden() {
        Document exploited = TestDocuments.document(DocumentType.RHI_SUMMARY, """
                {"harms": [{"type": "cse", "level": "high"}], "account": "x",
                 "placement": {"address": {"postcode": "ZZ1 1ZZ"}, "end": "2026-05-30"},
                 "people": [{"name": "Bo", "relation": "friend"}, {"name": "Cy", "relation": "driver"},
                            {"name": "Di", "relation": "friend", "harms": ["cse"],
                             "handles": [{"service": "post", "handle": "di"}]}]}
                """);
        Decision hidden = Deciding.forForce(exploited, with(rule("A", "['people[].name']", "pseudonymise")));
        Decision told = Deciding.forForce(exploited, with(rule("A", "['people[].**', 'placement.**']", "share")));
        Decision texts = Deciding.forForce(exploited, with(rule("A", "['account']", "narrative")));

        assertThat(hidden.fields().stream()
                        .filter(FieldDecision::seriousHarm)
                        .map(FieldDecision::pointer)
                        .filter(pointer -> !pointer.startsWith("/harms")))
                .containsExactly(
                        "/placement/address/postcode",
                        "/people/1/name",
                        "/people/2/name",
                        "/people/2/handles/0/handle");
        assertThat(told.fields())
                .filteredOn(field -> !field.pointer().startsWith("/harms"))
                .noneMatch(FieldDecision::seriousHarm);
        assertThat(Deciding.field(texts, "/account").seriousHarm()).isFalse();
    }

    @Test
    void decideWhenAForceStandsInNoRelationToTheChildThenNothingIsMarked() {
        String added = with(rule("A", "['account']", "share"))
                .replace("relation: host-force,", "agency: police-hill,")
                .replace("{agency: police-fen, as: controller}", "{agency: police-hill, as: controller}")
                .replace("unit: missing, ", "");
        Decision decision = Deciding.outcomes(
                        TestDocuments.interview(),
                        TestAgencies.AUTHORITY,
                        TestAgencies.AT_HOME_AREA,
                        Deciding.SUMMER,
                        added)
                .stream()
                .filter(outcome -> outcome.recipient().agency().equals(TestAgencies.OTHER_FORCE))
                .map(outcome -> ((Outcome.Decided) outcome).decision())
                .findFirst()
                .orElseThrow();

        assertThat(decision.fields()).noneMatch(FieldDecision::seriousHarm);
    }

    @Test
    void decideWhenHarmIsBelowTheFloorThenNothingIsMarked() {
        String low = "{\"scale\": \"cse-tool\", \"harms\": [{\"level\": \"medium\"}], \"places\": [{\"name\": \"X\"}]}";
        Decision decision = Deciding.forForce(
                TestDocuments.document(DocumentType.RHI_SUMMARY, low), with(rule("A", "['account']", "share")));

        assertThat(decision.fields()).noneMatch(FieldDecision::seriousHarm);
    }

    @Test
    void decideWhenTwoEntriesLeadToOneUnitThenRulesOfBothApply() {
        String two = HEAD.replace(
                        "{id: authority, relation: responsible-authority,",
                        "{id: authority, agency: police-fen, unit: missing,")
                + "rules:\n"
                + rule("A", "['account']", "share")
                + rule("B", "['childsWords', 'account']", "share").replace("to: [force]", "to: [authority]")
                + rule("C", "['account']", "narrative").replace("to: [force]", "to: [authority]");

        assertThat(Deciding.field(Deciding.forForce(TestDocuments.interview(), two), "/account")
                        .rule())
                .isEqualTo("C");
        assertThat(Deciding.field(Deciding.forForce(TestDocuments.interview(), two), "/childsWords")
                        .rule())
                .isEqualTo("B");
    }

    private static FieldDecision decide(String pointer, String... rules) {
        return Deciding.field(Deciding.forForce(TestDocuments.interview(), with(rules)), pointer);
    }
}

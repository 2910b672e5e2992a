// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.HEAD;
import static org.postern.protocol.TestProtocols.compiled;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.TestAgencies;

class ChecksTest {

    private static final Checks CHECKS = new Checks(TestAgencies.DIRECTORY);
    private static final String ALL = rule("ALL", "['**']", "share").replace("to: [force]", "to: [force, authority]");

    @Test
    void rulesWhenEverythingHasAPurposeThenNothingIsSaid() {
        assertThat(rules(ALL, rule("EXCEPT", "['places[].name']", "withhold")))
                .filteredOn(ProtocolIssue::refuses)
                .isEmpty();
    }

    @Test
    void rulesWhenStricterRuleWithoutConditionHidesAnotherThenItsLineIsNamed() {
        List<ProtocolIssue> issues =
                errors(rule("NONE", "['**']", "withhold"), rule("LATE", "['account']", "narrative", "when: true"));

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(ProtocolCode.UNREACHABLE);
            assertThat(issue.rule()).isEqualTo("LATE");
            assertThat(issue.line()).isEqualTo(HEAD.lines().count() + 8);
        });
    }

    @Test
    void rulesWhenOneFieldIsLeftToARuleThenItIsReachable() {
        assertThat(errors(
                        rule("NONE", "['account']", "withhold"),
                        rule("BOTH", "['account', 'id']", "share", "when: true")))
                .isEmpty();
    }

    @Test
    void rulesWhenStricterRuleHasAConditionThenTheOtherIsReachable() {
        assertThat(errors(rule("SOME", "['**']", "withhold", "when: child.age > 15"), rule("REST", "['**']", "share")))
                .isEmpty();
    }

    @Test
    void rulesWhenRuleOnlyAddsAnInstructionThenItIsKept() {
        String wish = rule(
                "WISH",
                "['places[].name']",
                "share",
                "each: places",
                "when: item.wish == 'share-without-attendance'",
                "instruct: Do not attend.");

        assertThat(errors(ALL, wish)).isEmpty();
        assertThat(errors(ALL, wish.replace("    instruct: Do not attend.\n", "")))
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.UNREACHABLE);
    }

    @Test
    void rulesWhenRecipientsTakeNoneOfTheDocumentsThenUnreachable() {
        String other = rule("X", "['account']", "share").replace("[rhi-summary]", "[placement-notification]");

        assertThat(errors(ALL, other)).extracting(ProtocolIssue::code).containsExactly(ProtocolCode.UNREACHABLE);
    }

    @Test
    void rulesWhenTwoRulesSayDifferentThingsOfOnePatternThenConflict() {
        assertThat(errors(rule("A", "['account']", "share"), rule("B", "['account', 'id']", "withhold")))
                .filteredOn(issue -> issue.code() == ProtocolCode.CONFLICT)
                .singleElement()
                .satisfies(
                        issue -> assertThat(issue.text()).contains("A (share)").contains("B (withhold)"));
    }

    @Test
    void rulesWhenNarrowRuleIsAnExceptionOfABroadOneThenNoConflict() {
        assertThat(errors(rule("A", "['child.**']", "share"), rule("B", "['child.name.family']", "withhold")))
                .isEmpty();
    }

    @Test
    void rulesWhenTwoReductionsAreOfOneDegreeThenConflict() {
        assertThat(errors(
                        rule("A", "['issued']", "{generalise: year}"),
                        rule("B", "['issued', 'placement.end']", "{generalise: month}")))
                .extracting(ProtocolIssue::code)
                .contains(ProtocolCode.CONFLICT);
    }

    @Test
    void rulesWhenConditionsDifferThenNoConflict() {
        assertThat(errors(
                        rule("A", "['account']", "share"),
                        rule("B", "['account']", "withhold", "when: child.age > 15")))
                .isEmpty();
    }

    @Test
    void rulesWhenFixedRecipientHasNotJoinedThenRefused() {
        String text = with(ALL)
                .replace("{id: authority, relation: responsible-authority,", "{id: authority, agency: yjs-marsh,");

        assertThat(errors(CHECKS.rules(compiled(text))))
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.NOT_A_PARTY);
    }

    @Test
    void rulesWhenNoPartyCanStandInTheRelationThenRefused() {
        String text = with(ALL).replace("    - {agency: police-fen, as: controller}\n", "");

        assertThat(errors(CHECKS.rules(compiled(text))))
                .extracting(ProtocolIssue::code)
                .contains(ProtocolCode.NOT_A_PARTY);
    }

    @Test
    void rulesWhenNoNamedForceHasTheUnitThenRefused() {
        String text = with(ALL).replace("unit: missing,", "unit: mising,");

        assertThat(errors(CHECKS.rules(compiled(text))))
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.UNKNOWN_UNIT);
    }

    @Test
    void rulesWhenNothingOfATypeCanGoToARecipientThenWarned() {
        assertThat(rules(ALL)).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(ProtocolCode.IDLE_RECIPIENT);
            assertThat(issue.text()).contains("force").contains("risk-assessment");
            assertThat(issue.refuses()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, NOT_IN_FORCE",
        "2026-02-01, ",
        "2026-10-01, DATE_NEAR",
        "2026-11-05, DATE_NEAR",
        "2027-01-01, NOT_IN_FORCE",
    })
    void datesWhenDayComesNearThenWarned(LocalDate today, ProtocolCode code) {
        List<ProtocolIssue> issues = CHECKS.dates(compiled(with(ALL)), today);

        if (code == null) {
            assertThat(issues).isEmpty();
        } else {
            assertThat(issues).isNotEmpty().allMatch(issue -> issue.code() == code && !issue.refuses());
        }
    }

    @Test
    void datesWhenAgreementIsAnUmbrellaThenThatIsFlagged() {
        assertThat(CHECKS.dates(
                        compiled(with(ALL).replace("kind: specific", "kind: umbrella")), LocalDate.of(2026, 2, 1)))
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.UMBRELLA);
    }

    @Test
    void setWhenTwoProtocolsCoverOneFlowThenRefused() {
        assertThat(set(with(ALL), with(ALL).replace("protocol: marsh-fen", "protocol: other")))
                .containsExactly(ProtocolCode.OVERLAP);
    }

    @Test
    void setWhenIdAndVersionAreTheSameThenRefused() {
        assertThat(set(with(ALL), with(ALL))).contains(ProtocolCode.DUPLICATE_ID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: specific | kind: umbrella",
                "inForceFrom: 2026-01-01 | inForceFrom: 2026-12-31",
                "takes: [rhi-summary | takes: [placement-notification",
                "{agency: la-marsh, as: controller} | {agency: la-hill, as: controller}",
            })
    void setWhenFlowsDifferThenAccepted(String one, String other) {
        String text = with(ALL).replace("protocol: marsh-fen", "protocol: other");
        String first = with(ALL)
                .replace("expires: 2026-12-31", "expires: 2026-12-30")
                .replace(", risk-assessment]", "]")
                .replace("    - {kind: childrens-home, inAreaOf: la-marsh, as: controller}\n", "");
        String second = text.replace(one, other)
                .replace("review: 2026-11-30", "review: 2026-12-31")
                .replace(", risk-assessment]", "]")
                .replace(
                        "documents: [rhi-summary]",
                        one.startsWith("takes") ? "documents: [placement-notification]" : "documents: [rhi-summary]");

        assertThat(set(first, second)).isEmpty();
    }

    @Test
    void setWhenOnlyClassesOfOneForceAreaMeetThenRefused() {
        String homes = with(ALL).replace("    - {agency: la-marsh, as: controller}\n", "");
        String wider = homes.replace("inAreaOf: la-marsh", "inAreaOf: police-fen")
                .replace("protocol: marsh-fen", "protocol: other")
                .replace("agency: la-marsh, unit: front-door", "agency: police-fen, unit: hub");

        assertThat(set(homes, wider)).containsExactly(ProtocolCode.OVERLAP);
    }

    private static List<ProtocolCode> set(String first, String second) {
        return CHECKS.set(List.of(compiled(first), compiled(second))).stream()
                .map(ProtocolIssue::code)
                .toList();
    }

    private static List<ProtocolIssue> rules(String... rules) {
        return CHECKS.rules(compiled(with(rules)));
    }

    private static List<ProtocolIssue> errors(String... rules) {
        return errors(rules(rules));
    }

    private static List<ProtocolIssue> errors(List<ProtocolIssue> issues) {
        return issues.stream().filter(ProtocolIssue::refuses).toList();
    }
}

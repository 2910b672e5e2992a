// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestAgencies.AT_HOME_AREA;
import static org.postern.protocol.TestAgencies.AUTHORITY;
import static org.postern.protocol.TestAgencies.FORCE;
import static org.postern.protocol.TestAgencies.HOME;
import static org.postern.protocol.TestAgencies.OTHER_AUTHORITY;
import static org.postern.protocol.TestAgencies.OTHER_FORCE;
import static org.postern.protocol.TestAgencies.OUT_OF_AREA;
import static org.postern.protocol.TestAgencies.PROVIDER;
import static org.postern.protocol.TestProtocols.HEAD;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;
import org.postern.protocol.Outcome;
import org.postern.protocol.Outcome.Decided;
import org.postern.protocol.Outcome.Refused;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestDocuments;

class DeciderTest {

    private static final String PROTOCOL = with(rule("R-1", "['account']", "share"));

    @Test
    void decideWhenSenderIsTheAuthorityThenOnlyTheForceIsAsked() {
        List<Outcome> outcomes = decide(AUTHORITY, AT_HOME_AREA, PROTOCOL);

        assertThat(outcomes).singleElement().isInstanceOf(Decided.class);
        assertThat(outcomes.get(0).recipient().unit()).isEqualTo("missing");
        assertThat(outcomes.get(0).recipient().relations())
                .containsExactlyInAnyOrder(Relation.HOST_FORCE, Relation.HOME_FORCE);
    }

    @Test
    void decideWhenNobodyHasAnAgreementThenEveryStatutoryPartyIsRefused() {
        List<Outcome> outcomes = decide(AUTHORITY, OUT_OF_AREA);

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(((Refused) outcome).rule()).isEqualTo("no-agreement"));
        assertThat(outcomes)
                .extracting(outcome -> outcome.recipient().agency())
                .containsExactly(FORCE, OTHER_AUTHORITY);
    }

    @Test
    void decideWhenOneAgencyStandsInTwoRelationsThenItIsOneRecipient() {
        List<Outcome> outcomes = decide(HOME, AT_HOME_AREA, PROTOCOL);

        assertThat(outcomes).extracting(outcome -> outcome.recipient().agency()).containsExactly(FORCE, AUTHORITY);
        assertThat(outcomes.get(1).recipient().relations())
                .containsExactlyInAnyOrder(
                        Relation.RESPONSIBLE_AUTHORITY, Relation.PLACING_AUTHORITY, Relation.HOST_AUTHORITY);
    }

    @Test
    void decideWhenRecipientIsNoPartyThenRefused() {
        Refused refused = refusal(decide(HOME, OUT_OF_AREA, PROTOCOL), OTHER_AUTHORITY);

        assertThat(refused.rule()).isEqualTo("no-agreement");
        assertThat(refused.reason()).contains("home-reed").contains("la-hill").contains("governance lead");
    }

    @Test
    void decideWhenSenderIsNoPartyThenRefusedUnlessItSpeaksForOne() {
        assertThat(refusal(decide(PROVIDER, AT_HOME_AREA, PROTOCOL), FORCE).rule())
                .isEqualTo("no-agreement");

        List<Outcome> outcomes = Deciding.decider(PROTOCOL)
                .decide(TestDocuments.interview(), PROVIDER, Optional.of(AUTHORITY), AT_HOME_AREA, Deciding.SUMMER);
        assertThat(outcomes)
                .extracting(Outcome::recipient)
                .anyMatch(one -> one.agency().equals(FORCE));
        assertThat(outcomes).allMatch(Decided.class::isInstance);
    }

    @Test
    void decideWhenTheSenderSpeaksForAnotherThenItsOwnProtocolsCountForNothing() {
        String own = named("own", "OWN-1").replace("agency: la-marsh, as", "agency: rhi-lantern, as");

        List<Outcome> outcomes = Deciding.decider(own)
                .decide(TestDocuments.interview(), PROVIDER, Optional.of(AUTHORITY), AT_HOME_AREA, Deciding.SUMMER);

        assertThat(refusal(outcomes, FORCE).rule()).isEqualTo("no-agreement");
    }

    @Test
    void decideWhenTheSenderIsPartyAsAProcessorOnlyThenItBringsNoProtocol() {
        String member = PROTOCOL.replace(
                "    - {agency: police-fen, as: controller}\n",
                "    - {agency: police-fen, as: controller}\n    - {agency: rhi-lantern, as: controller}\n");

        assertThat(decide(PROVIDER, AT_HOME_AREA, member)).hasOnlyElementsOfType(Decided.class);
        assertThat(refusal(
                                decide(
                                        PROVIDER,
                                        AT_HOME_AREA,
                                        member.replace("rhi-lantern, as: controller", "rhi-lantern, as: processor")),
                                FORCE)
                        .rule())
                .isEqualTo("no-agreement");
    }

    @Test
    void decideWhenOnlyHomeForceIsNamedByAProtocolThenItIsAsked() {
        assertThat(decide(AUTHORITY, OUT_OF_AREA, PROTOCOL))
                .extracting(outcome -> outcome.recipient().agency())
                .doesNotContain(OTHER_FORCE);
        assertThat(decide(
                        AUTHORITY,
                        OUT_OF_AREA,
                        PROTOCOL.replace("relation: host-force", "relation: home-force")
                                .replace(", unit: missing", "")))
                .extracting(outcome -> outcome.recipient().agency())
                .contains(OTHER_FORCE);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59Z, not-in-force, from 1 January 2026",
        "2026-01-01T00:00:00Z, , ",
        "2026-12-31T23:59:59Z, , ",
        "2027-01-01T00:00:00Z, not-in-force, after 31 December 2026",
    })
    void decideWhenDayIsOutsideTheAgreementThenRefusedWithItsDates(Instant now, String rule, String date) {
        Outcome outcome = Deciding.outcomes(TestDocuments.interview(), AUTHORITY, AT_HOME_AREA, now, PROTOCOL)
                .get(0);

        if (rule == null) {
            assertThat(outcome).isInstanceOf(Decided.class);
        } else {
            assertThat(((Refused) outcome).rule()).isEqualTo(rule);
            assertThat(((Refused) outcome).reason()).contains("MARSH-7").contains(date);
        }
    }

    @Test
    void decideWhenLondonIsAlreadyInTheNextDayThenThatDayCounts() {
        String summer = PROTOCOL.replace("expires: 2026-12-31", "expires: 2026-06-30")
                .replace("review: 2026-11-30", "review: 2026-06-30");
        Instant justAfterMidnight = Instant.parse("2026-06-30T23:30:00Z");

        assertThat(Deciding.outcomes(TestDocuments.interview(), AUTHORITY, AT_HOME_AREA, justAfterMidnight, summer)
                        .get(0))
                .isInstanceOf(Refused.class);
    }

    @Test
    void decideWhenEntryDoesNotTakeTheTypeThenRefused() {
        Outcome outcome = Deciding.outcomes(
                        TestDocuments.document(DocumentType.PLACEMENT_NOTIFICATION, "{}"),
                        AUTHORITY,
                        AT_HOME_AREA,
                        Deciding.SUMMER,
                        PROTOCOL)
                .get(0);

        assertThat(((Refused) outcome).rule()).isEqualTo("not-taken");
        assertThat(((Refused) outcome).reason())
                .contains("placement-notification")
                .contains("MARSH-7");
    }

    @Test
    void decideWhenNoEntryOfAnotherPartnerTakesTheTypeThenThatPartnerIsNotAsked() {
        String partner = PROTOCOL.replace(
                        "recipients:\n", "recipients:\n  - {id: yjs, agency: yjs-marsh, takes: [risk-assessment]}\n")
                .replace(
                        "    - {agency: police-fen, as: controller}\n",
                        "    - {agency: police-fen, as: controller}\n    - {agency: yjs-marsh, as: controller}\n");

        assertThat(decide(AUTHORITY, AT_HOME_AREA, partner))
                .extracting(outcome -> outcome.recipient().agency())
                .containsExactly(FORCE);
        assertThat(Deciding.outcomes(
                        TestDocuments.document(DocumentType.RISK_ASSESSMENT, "{}"),
                        AUTHORITY,
                        AT_HOME_AREA,
                        Deciding.SUMMER,
                        partner))
                .extracting(outcome -> outcome.recipient().agency())
                .containsExactly(FORCE, TestAgencies.YOUTH_JUSTICE);
    }

    @Test
    void decideWhenAgencyDoesNotAcceptTheTypeThenRefused() {
        Map<Relation, Agency> parties = new HashMap<>(AT_HOME_AREA);
        parties.put(Relation.HOST_FORCE, TestAgencies.accepting(FORCE, DocumentType.PLACEMENT_NOTIFICATION));
        parties.remove(Relation.HOME_FORCE);

        Refused refused = (Refused) decide(AUTHORITY, parties, PROTOCOL).get(0);

        assertThat(refused.rule()).isEqualTo("not-taken");
        assertThat(refused.reason()).contains("does not take");
    }

    @Test
    void decideWhenForceHasNoSuchUnitThenRefused() {
        String wider = PROTOCOL.replace("agency: police-fen, as", "kind: police-force, as");
        Map<Relation, Agency> parties = Map.of(Relation.HOST_FORCE, OTHER_FORCE);

        Refused refused = (Refused) decide(AUTHORITY, parties, wider).get(0);

        assertThat(refused.rule()).isEqualTo("not-taken");
        assertThat(refused.reason()).contains("missing");
    }

    @Test
    void decideWhenSpecificAndUmbrellaCoverTheFlowThenSpecificDecides() {
        String umbrella = named("all-marsh", "UMB-1").replace("kind: specific", "kind: umbrella");

        assertThat(decide(AUTHORITY, AT_HOME_AREA, umbrella, PROTOCOL))
                .singleElement()
                .satisfies(outcome -> assertThat(
                                ((Decided) outcome).decision().protocol().id())
                        .isEqualTo("marsh-fen"));
    }

    @Test
    void decideWhenSpecificHasRunOutThenNoUmbrellaTakesItsPlace() {
        String umbrella = named("all-marsh", "UMB-1").replace("kind: specific", "kind: umbrella");
        String ended = PROTOCOL.replaceAll("review: [0-9-]+", "review: 2026-02-01")
                .replace("expires: 2026-12-31", "expires: 2026-03-31");

        Refused refused =
                (Refused) decide(AUTHORITY, AT_HOME_AREA, umbrella, ended).get(0);

        assertThat(refused.rule()).isEqualTo("not-in-force");
        assertThat(refused.reason()).contains("MARSH-7");
    }

    @Test
    void decideWhenTwoSpecificProtocolsCoverTheFlowThenNeitherIsFollowed() {
        Refused refused = (Refused) decide(AUTHORITY, AT_HOME_AREA, named("second", "SEC-2"), PROTOCOL)
                .get(0);

        assertThat(refused.rule()).isEqualTo("overlapping-agreements");
        assertThat(refused.reason()).contains("MARSH-7").contains("SEC-2");
    }

    @Test
    void decideWhenProtocolNamesTwoUnitsThenEachIsAnOutcome() {
        String two = PROTOCOL.replace(
                "  - {id: authority, relation: responsible-authority, takes: [rhi-summary]}",
                "  - {id: hub, agency: police-fen, unit: hub, takes: [rhi-summary]}");

        assertThat(decide(AUTHORITY, AT_HOME_AREA, two))
                .extracting(outcome -> outcome.recipient().unit())
                .containsExactly("missing", "hub");
    }

    @Test
    void decideWhenTheReviewerIsAnAuthorityOfTheChildThenTheDecisionNamesIt() {
        String theirs = PROTOCOL.replace(
                "reviewer: {agency: la-marsh, unit: front-door}",
                "reviewer: {relation: responsible-authority, unit: front-door}");

        assertThat(reviewers(theirs, AT_HOME_AREA)).containsOnly(Optional.of("la-marsh"));
        assertThat(reviewers(theirs, OUT_OF_AREA)).isNotEmpty().containsOnly(Optional.empty());
        assertThat(reviewers(PROTOCOL, OUT_OF_AREA)).isNotEmpty().containsOnly(Optional.of("la-marsh"));
    }

    @Test
    void decideWhenAskedTwiceThenAnswersAreTheSame() {
        Decider decider = Deciding.decider(PROTOCOL);

        assertThat(decider.decide(TestDocuments.interview(), HOME, Optional.empty(), AT_HOME_AREA, Deciding.SUMMER))
                .isEqualTo(decider.decide(
                        TestDocuments.interview(), HOME, Optional.empty(), AT_HOME_AREA, Deciding.SUMMER));
    }

    private static List<Optional<String>> reviewers(String protocol, Map<Relation, Agency> parties) {
        return decide(HOME, parties, protocol).stream()
                .filter(Decided.class::isInstance)
                .map(outcome -> ((Decided) outcome).decision().protocol().seriousHarm())
                .map(floor -> floor.map(one -> one.reviewer().agency()))
                .toList();
    }

    private static String named(String id, String reference) {
        return (HEAD + "rules:\n" + rule("R-1", "['account']", "share"))
                .replace("protocol: marsh-fen", "protocol: " + id)
                .replace("MARSH-7", reference);
    }

    private static List<Outcome> decide(Agency sender, Map<Relation, Agency> parties, String... protocols) {
        return Deciding.outcomes(TestDocuments.interview(), sender, parties, Deciding.SUMMER, protocols);
    }

    private static Refused refusal(List<Outcome> outcomes, Agency agency) {
        return outcomes.stream()
                .filter(outcome -> outcome.recipient().agency().equals(agency))
                .map(Refused.class::cast)
                .findFirst()
                .orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.governance.TestLeads.code;
import static org.postern.app.governance.TestLeads.lead;
import static org.postern.app.governance.TestLeads.person;
import static org.postern.app.governance.TestLeads.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.testing.TestGateway;

/** Every way in which one person, or the people of one side, could try to let out more than the other side agreed to. */
class NobodyWidensSharingWithOnePersonTest {

    private final TestGateway gateway = TestGateway.shared();
    private final Approving approving = gateway.bean(Approving.class);
    private final Withdrawing withdrawing = gateway.bean(Withdrawing.class);
    private final VersionStore versions = gateway.bean(VersionStore.class);
    private final StepStore steps = gateway.bean(StepStore.class);

    @Test
    void approveWhenOnePersonActsForBothSidesOneAfterTheOtherThenTheSecondIsRefused() {
        TestPartnership pair = new TestPartnership(gateway, "la-somerset", "police-avon-and-somerset", "Somerset");
        StoredVersion version = proposed(pair, 1, pair.file(1));
        Person council = person("la-somerset", "the-same-subject", Role.GOVERNANCE_LEAD);
        Person moved = person("police-avon-and-somerset", "the-same-subject", Role.GOVERNANCE_LEAD);

        approving.approve(version, council, proof(council, version.sha256()));

        assertThat(code(approving.approve(version, moved, proof(moved, version.sha256()))))
                .isEqualTo("PST-6419");
        assertThat(state(version)).isEqualTo(ProtocolState.PROPOSED);
        Person other = lead("police-avon-and-somerset");
        approving.approve(version, other, proof(other, version.sha256()));
        assertThat(state(version)).isEqualTo(ProtocolState.IN_FORCE);
    }

    @Test
    void approveWhenTheAuthorHasASecondAccountOrAColleagueOfItsAgencyThenTheyCountOnce() {
        TestPartnership pair = new TestPartnership(gateway, "la-dorset", "police-dorset", "Dorset");
        StoredVersion version = proposed(pair, 1, pair.file(1));
        for (String account : List.of("first", "second", "third")) {
            Person one = person("la-dorset", account, Role.GOVERNANCE_LEAD);
            approving.approve(version, one, proof(one, version.sha256()));
        }
        pair.approve(pair.authorityCaller(), 1, pair.file(1));

        assertThat(state(version)).isEqualTo(ProtocolState.PROPOSED);
        assertThat(steps.approvals(version.id())).hasSize(1);
    }

    @Test
    void approveWhenTheFileIsChangedAfterAnApprovalThenThatCountsForNothing() {
        TestPartnership pair = new TestPartnership(gateway, "la-cornwall", "police-devon-and-cornwall", "Cornwall");
        StoredVersion first = proposed(pair, 1, pair.file(1));
        Person force = lead("police-devon-and-cornwall");
        approving.approve(first, force, proof(force, first.sha256()));
        byte[] wider = pair.file(2, "[\"reasons[].code\"]", "[\"reasons[].code\", travel.note]");
        StoredVersion second = proposed(pair, 2, wider);
        Person council = lead("la-cornwall");
        approving.approve(second, council, proof(council, second.sha256()));

        assertThat(state(second)).isEqualTo(ProtocolState.PROPOSED);
        assertThat(code(approving.approve(second, force, proof(force, first.sha256()))))
                .isEqualTo("PST-6417");
        assertThat(pair.forceCaller()
                        .post(
                                pair.path(2) + "/approvals",
                                "application/pkcs7-mime",
                                pair.signature("police-devon-and-cornwall", pair.file(1)))
                        .code())
                .isEqualTo("PST-6412");
        assertThat(state(second)).isEqualTo(ProtocolState.PROPOSED);
    }

    @Test
    void approveWhenTheSignInWasForAnotherActOrAnotherAgencysPersonThenIsRefused() {
        TestPartnership pair = new TestPartnership(gateway, "la-cumberland", "police-cumbria", "Cumberland");
        StoredVersion version = proposed(pair, 1, pair.file(1));
        Person before = person("la-cumberland", "moves", Role.GOVERNANCE_LEAD);
        Person after = person("police-cumbria", "moves", Role.GOVERNANCE_LEAD);
        Person lost = person("la-cumberland", "moves", Role.PRACTITIONER);

        assertThat(code(approving.approve(version, before, proof(before, GovernanceDesk.WITHDRAW, version.sha256()))))
                .isEqualTo("PST-6417");
        assertThat(code(approving.approve(version, after, proof(before, version.sha256()))))
                .isEqualTo("PST-6417");
        assertThat(code(approving.approve(version, lost, proof(lost, version.sha256()))))
                .isEqualTo("PST-6417");
        assertThat(steps.approvals(version.id())).isEmpty();
    }

    @Test
    void approveWhenAnApproverHasWithdrawnMeanwhileThenItsYesIsGoneForGood() {
        TestPartnership pair = new TestPartnership(gateway, "la-lancashire", "police-lancashire", "Burnley");
        StoredVersion version = proposed(pair, 1, pair.file(1));
        Person council = lead("la-lancashire");
        Person force = lead("police-lancashire");
        approving.approve(version, force, proof(force, version.sha256()));
        withdrawing.withdraw(version, Actor.of(force), "We agreed to something else.");

        assertThat(code(approving.approve(version, council, proof(council, version.sha256()))))
                .isEqualTo("PST-6413");
        assertThat(state(version)).isEqualTo(ProtocolState.WITHDRAWN);
        StoredVersion again = proposed(pair, 2, pair.file(2));
        approving.approve(again, council, proof(council, again.sha256()));
        assertThat(state(again)).isEqualTo(ProtocolState.PROPOSED);
    }

    @Test
    void approveWhenAReviewerOrDeputyIsNoPartyThenItHasNoVoice() {
        TestPartnership pair = new TestPartnership(gateway, "la-hampshire", "police-hampshire", "Test Valley");
        byte[] file = pair.file(
                1,
                "onLeak: sendRest",
                "seriousHarm: {level: high, reviewer: {agency: la-hampshire, unit: front-door}, within: PT1H, deputy: {agency:"
                        + " la-east-sussex, unit: emergency-duty}}\nonLeak: sendRest");
        StoredVersion version = proposed(pair, 1, file);
        Person deputy = lead("la-east-sussex");

        assertThat(code(approving.approve(version, deputy, proof(deputy, version.sha256()))))
                .isEqualTo("PST-6414");
        assertThat(gateway.as("la-east-sussex").get(pair.path(1)).status()).isEqualTo(404);
        assertThat(steps.approvals(version.id())).isEmpty();
    }

    @Test
    void approveWhenBothSidesAnswerAtOnceManyTimesThenItComesIntoForceOnce() throws Exception {
        TestPartnership pair = new TestPartnership(gateway, "la-oxfordshire", "police-thames-valley", "Cherwell");
        StoredVersion version = proposed(pair, 1, pair.file(1));
        List<Callable<Ruling>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (String agency : List.of("la-oxfordshire", "police-thames-valley")) {
                Person one = person(agency, agency + i, Role.GOVERNANCE_LEAD);
                answers.add(() -> approving.approve(version, one, proof(one, version.sha256())));
            }
        }

        for (Future<Ruling> answer : atOnce(answers)) {
            assertThat(answer.get()).isInstanceOf(Ruling.Done.class);
        }

        assertThat(steps.approvals(version.id())).hasSize(2);
        assertThat(steps.of(version.id()))
                .extracting(StepStore.Step::state)
                .containsOnlyOnce(ProtocolState.APPROVED, ProtocolState.IN_FORCE);
    }

    @Test
    void approveWhenTheOtherSideWithdrawsAtTheSameMomentThenItEndsWithdrawn() throws Exception {
        TestPartnership pair =
                new TestPartnership(gateway, "la-northumberland", "police-northumbria", "Northumberland");
        StoredVersion version = proposed(pair, 1, pair.file(1));
        Person council = lead("la-northumberland");
        Person force = lead("police-northumbria");
        approving.approve(version, force, proof(force, version.sha256()));

        atOnce(List.of(
                () -> approving.approve(version, council, proof(council, version.sha256())),
                () -> withdrawing.withdraw(version, Actor.of(force), "Not as we read it.")));

        assertThat(state(version)).isEqualTo(ProtocolState.WITHDRAWN);
    }

    private static List<Future<Ruling>> atOnce(List<Callable<Ruling>> acts) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            return threads.invokeAll(acts);
        } finally {
            threads.shutdown();
        }
    }

    private StoredVersion proposed(TestPartnership pair, int number, byte[] file) {
        assertThat(pair.propose(pair.authorityCaller(), file).status()).isEqualTo(201);
        return versions.find(pair.id(), number).orElseThrow();
    }

    private ProtocolState state(StoredVersion version) {
        return versions.find(version.id()).orElseThrow().state();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestGateway;

/** Every way in which one agency could try to bring a protocol into force by itself, or to change one that is. */
class NobodyWidensSharingAloneTest {

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void approveWhenOnlyTheAuthorSignsAgainAndAgainThenNothingComesIntoForce() {
        TestPartnership pair = new TestPartnership(gateway, "la-norfolk", "police-norfolk", "Broadland");
        byte[] file = pair.file(1);
        ApiCaller author = pair.authorityCaller();
        assertThat(pair.propose(author, file).status()).isEqualTo(201);

        assertThat(pair.approve(author, 1, file).status()).isEqualTo(201);
        Reply again = pair.approve(author, 1, file);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("state").asString()).isEqualTo("PROPOSED");
        assertThat(again.json().path("approvals").size()).isEqualTo(1);
        assertThat(again.json().path("waitingFor").asString()).contains("police-norfolk");
    }

    @Test
    void approveWhenSignatureIsAnothersOrOverOtherBytesThenIsRefused() {
        TestPartnership pair = new TestPartnership(gateway, "la-lincolnshire", "police-lincolnshire", "Boston");
        byte[] file = pair.file(1);
        assertThat(pair.propose(pair.authorityCaller(), file).status()).isEqualTo(201);

        Reply others = pair.approve(pair.authorityCaller(), 1, file, "police-lincolnshire");
        Reply changed = pair.approve(pair.forceCaller(), 1, pair.file(1, "Front door", "Front-door"));
        Reply noSignature = pair.forceCaller().post(pair.path(1) + "/approvals", "application/pkcs7-mime", file);

        assertThat(others.code()).isEqualTo("PST-6412");
        assertThat(changed.code()).isEqualTo("PST-6412");
        assertThat(noSignature.code()).isEqualTo("PST-6412");
    }

    @Test
    void proposeWhenAuthorIsNoPartyByNameThenIsRefused() {
        TestPartnership pair = new TestPartnership(gateway, "la-derbyshire", "police-derbyshire", "Bolsover");

        assertThat(pair.propose(gateway.as("la-wigan"), pair.file(1)).code()).isEqualTo("PST-6411");
    }

    @Test
    void proposeWhenProtocolAsksForOneApprovalThenIsRefusedWithItsLine() {
        TestPartnership pair = new TestPartnership(gateway, "la-derbyshire", "police-derbyshire", "Bolsover");

        Reply refused = pair.propose(
                pair.authorityCaller(),
                pair.file(1, "onLeak: sendRest", "approvals: [la-derbyshire]\nonLeak: sendRest"));

        assertThat(refused.code()).isEqualTo("PST-6404");
        assertThat(refused.text()).contains("PST-2016", "protocol.yaml:");
    }

    @Test
    void approveWhenTheOtherSideIsWrittenOutThenItsSignatureIsStillNeeded() {
        TestPartnership pair =
                new TestPartnership(gateway, "la-staffordshire", "police-staffordshire", "Cannock Chase");
        pair.agree(1, pair.file(1));
        byte[] second = pair.file(
                2,
                "{agency: police-staffordshire, as: controller}",
                "{agency: police-warwickshire, as: controller}",
                "{id: force, relation: host-force, takes: [rhi-summary]}",
                "{id: force, agency: police-warwickshire, takes: [rhi-summary]}");
        String otherCase = pair.caseFile().replace("police-staffordshire", "police-warwickshire");
        Reply proposed =
                pair.authorityCaller().post("/protocols", "application/json", pair.proposal(second, otherCase));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        pair.approve(pair.authorityCaller(), 2, second);

        Reply newcomer = pair.approve(gateway.as("police-warwickshire"), 2, second);

        assertThat(newcomer.json().path("state").asString()).isEqualTo("PROPOSED");
        assertThat(newcomer.json().path("waitingFor").asString()).contains("police-staffordshire");
        Reply third = gateway.as("police-warwickshire")
                .post(
                        "/protocols",
                        "application/json",
                        pair.proposal(
                                pair.file(
                                        3,
                                        "{agency: police-staffordshire, as: controller}",
                                        "{agency: police-staffordshire, as: controller}\n    - {agency: police-warwickshire, as: controller}")));
        assertThat(third.code()).isEqualTo("PST-6411");
        assertThat(pair.approve(pair.forceCaller(), 2, second)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("IN_FORCE");
    }

    @Test
    void readWhenAgencyIsNoPartyThenLooksAsIfThereWereNone() {
        TestPartnership pair = new TestPartnership(gateway, "la-nottinghamshire", "police-nottinghamshire", "Ashfield");
        assertThat(pair.propose(pair.authorityCaller(), pair.file(1)).status()).isEqualTo(201);
        ApiCaller stranger = gateway.as("la-wigan");

        Reply there = stranger.get(pair.path(1));
        Reply nowhere = stranger.get("/protocols/no-such-protocol/versions/1");

        assertThat(there.status()).isEqualTo(404);
        assertThat(there.text()).isEqualTo(nowhere.text());
        assertThat(stranger.get(pair.path(1) + "/coverage").status()).isEqualTo(404);
        assertThat(pair.withdraw(stranger, 1).status()).isEqualTo(404);
        assertThat(pair.approve(stranger, 1, pair.file(1)).status()).isEqualTo(404);
        assertThat(stranger.get("/protocols").text()).doesNotContain(pair.id());
        assertThat(pair.forceCaller().get("/protocols").text()).contains(pair.id());
    }

    @Test
    void proposeWhenNumberIsTakenThenVersionsStayAsTheyAre() {
        TestPartnership pair = new TestPartnership(gateway, "la-hertfordshire", "police-hertfordshire", "Dacorum");
        assertThat(pair.propose(pair.authorityCaller(), pair.file(3)).status()).isEqualTo(201);

        assertThat(pair.propose(pair.authorityCaller(), pair.file(3)).status()).isEqualTo(200);
        Reply other = pair.propose(pair.authorityCaller(), pair.file(3, "Front door", "Other door"));
        Reply lower = pair.propose(pair.authorityCaller(), pair.file(2));

        assertThat(other.code()).isEqualTo("PST-6408");
        assertThat(lower.code()).isEqualTo("PST-6408");
        assertThat(lower.text()).contains("version: 4");
        for (String change : new String[] {
            "update protocol_version set file = 'x' where protocol = 'hertfordshire-missing'",
            "delete from protocol_version where protocol = 'hertfordshire-missing'",
            "update protocol_step set state = 'IN_FORCE'",
            "delete from protocol_approval"
        }) {
            if (change.contains("protocol_approval")) {
                pair.approve(pair.authorityCaller(), 3, pair.file(3));
            }
            assertThatThrownBy(() -> gateway.jdbc().sql(change).update()).hasStackTraceContaining("ERROR");
        }
    }
}

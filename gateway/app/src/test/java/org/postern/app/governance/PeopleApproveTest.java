// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.governance.TestLeads.code;
import static org.postern.app.governance.TestLeads.lead;
import static org.postern.app.governance.TestLeads.person;
import static org.postern.app.governance.TestLeads.proof;

import org.junit.jupiter.api.Test;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.testing.TestGateway;

class PeopleApproveTest {

    private final TestGateway gateway = TestGateway.shared();
    private final Approving approving = gateway.bean(Approving.class);
    private final VersionStore versions = gateway.bean(VersionStore.class);

    @Test
    void approveWhenAPersonOfEachSideSignedInForTheFileThenItIsAgreed() {
        TestPartnership pair = new TestPartnership(gateway, "la-gloucestershire", "police-gloucestershire", "Cotswold");
        StoredVersion version = proposed(pair);
        Person council = lead("la-gloucestershire");
        Person force = lead("police-gloucestershire");

        approving.approve(version, council, proof(council, version.sha256()));
        Ruling again = approving.approve(version, council, proof(council, version.sha256()));
        assertThat(versions.find(version.id()).orElseThrow().state()).isEqualTo(ProtocolState.PROPOSED);
        approving.approve(version, force, proof(force, version.sha256()));

        assertThat(((Ruling.Done) again).repeated()).isTrue();
        assertThat(versions.find(version.id()).orElseThrow().state()).isEqualTo(ProtocolState.IN_FORCE);
        assertThat(gateway.bean(StepStore.class).approvals(version.id()))
                .extracting(approval -> approval.assent().by().person().orElseThrow())
                .containsExactly(council.id(), force.id());
        assertThat(pair.forceCaller().get(pair.path(1)).json().path("approvals"))
                .anySatisfy(
                        approval -> assertThat(approval.path("kind").asString()).isEqualTo("SIGN_IN"));
    }

    @Test
    void approveWhenTheSignInWasForAnotherFileOrTheRoleIsMissingThenNothingHappens() {
        TestPartnership pair = new TestPartnership(gateway, "la-devon", "police-devon-and-cornwall", "East Devon");
        StoredVersion version = proposed(pair);
        Person lead = lead("la-devon");
        Person officer = person("la-devon", "officer@la-devon", Role.OFFICER);

        assertThat(code(approving.approve(version, lead, proof(lead, "another file"))))
                .isEqualTo("PST-6417");
        assertThat(code(approving.approve(version, officer, proof(officer, version.sha256()))))
                .isEqualTo("PST-6417");
        assertThat(code(approving.approve(version, lead("police-devon-and-cornwall"), proof(lead, version.sha256()))))
                .isEqualTo("PST-6417");
        assertThat(code(approving.approve(version, lead("la-wigan"), proof(lead("la-wigan"), version.sha256()))))
                .isEqualTo("PST-6414");
        assertThat(gateway.bean(StepStore.class).approvals(version.id())).isEmpty();
    }

    private StoredVersion proposed(TestPartnership pair) {
        assertThat(pair.propose(pair.authorityCaller(), pair.file(1)).status()).isEqualTo(201);
        return versions.find(pair.id(), 1).orElseThrow();
    }
}

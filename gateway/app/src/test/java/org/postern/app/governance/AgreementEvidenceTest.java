// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.governance.TestLeads.lead;
import static org.postern.app.governance.TestLeads.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.app.people.FreshProof;
import org.postern.app.people.Person;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestGateway;
import org.postern.client.evidence.CheckedEvidence;
import org.postern.client.evidence.CheckedEvidence.CheckedApproval;
import org.postern.client.evidence.EvidenceCheck;
import org.postern.envelope.pki.TrustStore;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.EvidenceFormat;

/** Who agreed to a version is proven to anybody, offline, when issuer and gateway are long gone. */
class AgreementEvidenceTest {

    private final TestGateway gateway = TestGateway.shared();
    private final Approving approving = gateway.bean(Approving.class);
    private final VersionStore versions = gateway.bean(VersionStore.class);

    @Test
    void evidenceWhenAPersonAndAKeyApprovedThenBothVerifyOffline() throws IOException {
        TestPartnership pair = new TestPartnership(gateway, "la-cambridgeshire", "police-cambridgeshire", "Fenland");
        EvidenceFile file = agreed(pair);

        CheckedEvidence checked = check(file);

        assertThat(checked.ledger().issues()).isEmpty();
        assertThat(checked.approvals()).extracting(CheckedApproval::refusal).containsOnly(Optional.empty());
        assertThat(checked.holds()).isTrue();
        assertThat(checked.approvals()).anySatisfy(approval -> {
            assertThat(approval.person()).contains("la-cambridgeshire/lead@la-cambridgeshire");
            assertThat(approval.signIn().orElseThrow().issuer()).isEqualTo("https://issuer.example");
            assertThat(approval.signIn().orElseThrow().keyThumbprint()).hasSize(43);
        });
        assertThat(checked.approvals())
                .anySatisfy(approval -> assertThat(approval.agency()).isEqualTo("police-cambridgeshire"));
        assertThat(file.agreement().orElseThrow().file()).isEqualTo(pair.file(1));
        assertThat(gateway.as("la-wigan").get(pair.path(1) + "/evidence").status())
                .isEqualTo(404);
    }

    @Test
    void evidenceWhenTheFileOrAnApprovalIsExchangedThenItIsFoundOut() throws IOException {
        TestPartnership pair = new TestPartnership(gateway, "la-peterborough", "police-cambridgeshire", "Peterborough");
        EvidenceFile file = agreed(pair);
        EvidenceFile.Agreement agreement = file.agreement().orElseThrow();

        assertThat(check(with(file, pair.file(1, "Front door", "Back door"), agreement.approvals()))
                        .holds())
                .isFalse();
        EvidenceFile.Approval first = agreement.approvals().get(0);
        EvidenceFile.Approval others =
                new EvidenceFile.Approval("la-kent", first.person(), first.kind(), first.evidence(), first.trust());
        assertThat(check(with(file, agreement.file(), List.of(others))).ledger().issues())
                .isNotEmpty();
    }

    @Test
    void approveWhenTheTokenIsNotByTheIssuerThenIsRefused() {
        TestPartnership pair = new TestPartnership(gateway, "la-luton", "police-bedfordshire", "Luton");
        assertThat(pair.propose(pair.authorityCaller(), pair.file(1)).status()).isEqualTo(201);
        StoredVersion version = versions.find(pair.id(), 1).orElseThrow();
        Person lead = lead("la-luton");
        FreshProof good = proof(lead, version.sha256());
        String[] parts = good.idToken().split("\\.");
        String other = TestLeads.token(lead, "another-nonce").split("\\.")[2];
        FreshProof forged = new FreshProof(good.act(), parts[0] + "." + parts[1] + "." + other, good.provedAt());

        assertThat(TestLeads.code(approving.approve(version, lead, forged))).isEqualTo("PST-6425");
        assertThat(TestLeads.code(approving.approve(
                        version, lead, new FreshProof(good.act(), "header.claims.signature", good.provedAt()))))
                .isEqualTo("PST-6425");
        assertThat(TestLeads.code(approving.approve(version, lead, good))).isEqualTo("done");
    }

    /** By a person for the authority, and by the force's key. */
    private EvidenceFile agreed(TestPartnership pair) throws IOException {
        assertThat(pair.propose(pair.authorityCaller(), pair.file(1)).status()).isEqualTo(201);
        StoredVersion version = versions.find(pair.id(), 1).orElseThrow();
        Person lead = lead(pair.authority());
        approving.approve(version, lead, proof(lead, version.sha256()));
        assertThat(pair.approve(pair.forceCaller(), 1, pair.file(1)).status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(read(pair).agreement().orElseThrow().approvals())
                                .hasSize(2));
        return read(pair);
    }

    private EvidenceFile read(TestPartnership pair) throws IOException {
        Reply reply = pair.forceCaller().get(pair.path(1) + "/evidence");
        return EvidenceFormat.read(new ByteArrayInputStream(reply.text().getBytes(StandardCharsets.UTF_8)))
                .accepted()
                .orElseThrow();
    }

    private CheckedEvidence check(EvidenceFile file) {
        TrustStore trusted = new TrustStore(List.of(gateway.pki().authority().certificate()), List.of(), List.of());
        return new EvidenceCheck(Ledgers.verifier(gateway), Optional.of(trusted), Optional.empty()).check(file);
    }

    private static EvidenceFile with(EvidenceFile file, byte[] protocol, List<EvidenceFile.Approval> approvals) {
        EvidenceFile.Agreement said = file.agreement().orElseThrow();
        return new EvidenceFile(
                file.format(),
                file.madeFor(),
                file.side(),
                file.subject(),
                file.madeAt(),
                file.ledger(),
                file.ledgerCertificate(),
                file.opened(),
                file.decisions(),
                file.envelopes(),
                file.receipts(),
                file.trust(),
                file.document(),
                file.acknowledgements(),
                Optional.of(new EvidenceFile.Agreement(said.protocol(), said.version(), protocol, approvals)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.envelope.Acknowledgement;
import org.postern.envelope.Receipt;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PemWriter;
import org.postern.ledger.evidence.EvidenceFile;

/** An evidence file about one envelope with its receipt or acknowledgement, as a gateway with a certified ledger key makes it. */
public final class TestEvidence {

    private static final UUID ENVELOPE = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final String DIGEST = "ab".repeat(32);

    private final TestPki pki;
    private final OwnKey ledger;
    private final Instant now;
    private final String lists;

    public TestEvidence(TestPki pki) {
        this.pki = pki;
        this.ledger = pki.authority.issue(CertificateProfile.ofNobody("ledger"), pki.now);
        this.now = pki.now.truncatedTo(ChronoUnit.SECONDS);
        this.lists = PemWriter.text(pki.authority.certificate()) + PemWriter.text(pki.authority.emptyList(pki.now));
    }

    /** @param signer who signs the receipt, which says that it is from Essex */
    public EvidenceFile signedBy(String signer) {
        byte[] cms = new Receipt(ENVELOPE.toString(), DIGEST, DIGEST, "police-essex", now)
                .sign(pki.issue(Party.agency(signer), CertificateUse.SIGN))
                .orElseThrow();
        TestActs acts = sealed().add(
                        "receipt",
                        "{\"recipient\":\"police-essex\",\"receiptSha256\":\"" + KnownCertificate.sha256(cms)
                                + "\",\"trustSha256\":\"" + trust().sha256() + "\"}");
        return file(acts, List.of(received(cms)), List.of());
    }

    /** @param signer who signs that a duty sergeant has read it, for Essex */
    public EvidenceFile readSignedBy(String signer) {
        byte[] cms = Acknowledgement.of(ENVELOPE.toString(), "police-essex", "duty-sergeant", now)
                .then(said -> said.sign(pki.issue(Party.agency(signer), CertificateUse.SIGN), now))
                .orElseThrow();
        TestActs acts = sealed().add(
                        "acknowledged",
                        read("\"acknowledgementSha256\":\"" + KnownCertificate.sha256(cms) + "\",\"trustSha256\":\""
                                + trust().sha256() + "\""));
        return file(acts, List.of(), List.of(received(cms)));
    }

    /** That the duty sergeant said so signed in at the gateway; nothing is signed, and the ledger says who it was. */
    public EvidenceFile readInTheConsole() {
        return file(sealed().add("acknowledged", read("\"person\":\"police-essex/sam.okoro\"")), List.of(), List.of());
    }

    private String read(String more) {
        return "{\"recipient\":\"police-essex\",\"role\":\"duty-sergeant\",\"readAt\":\"" + now + "\"," + more + "}";
    }

    private TestActs sealed() {
        return new TestActs(ledger, ENVELOPE, now)
                .add(
                        "envelope-sealed",
                        "{\"recipient\":\"police-essex\",\"envelopeSha256\":\"" + DIGEST + "\",\"certificateSha256\":\""
                                + DIGEST + "\",\"openingNonceSha256\":\"" + DIGEST + "\",\"issued\":\"" + now + "\"}");
    }

    private EvidenceFile.Received received(byte[] cms) {
        return new EvidenceFile.Received(ENVELOPE, cms, Optional.of(trust().sha256()));
    }

    private EvidenceFile.Trusted trust() {
        return new EvidenceFile.Trusted(KnownCertificate.sha256(lists.getBytes(StandardCharsets.UTF_8)), lists);
    }

    private EvidenceFile file(
            TestActs acts, List<EvidenceFile.Received> receipts, List<EvidenceFile.Received> acknowledgements) {
        return new EvidenceFile(
                EvidenceFile.FORMAT,
                "police-essex",
                "received",
                ENVELOPE,
                now.toEpochMilli(),
                acts.extract(),
                Optional.of(PemWriter.text(ledger.certificate().certificate())),
                acts.opened(),
                List.of(),
                List.of(new EvidenceFile.Sealed(ENVELOPE, "police-essex", DIGEST, DIGEST, DIGEST, now.toEpochMilli())),
                receipts,
                List.of(trust()),
                Optional.empty(),
                acknowledgements,
                Optional.empty());
    }
}

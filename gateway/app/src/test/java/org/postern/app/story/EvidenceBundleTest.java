// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.THURROCK;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.app.inbox.InboxDesk;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestAuditors;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.client.evidence.CheckedEvidence;
import org.postern.client.evidence.CheckedEvidence.KeyCertificate;
import org.postern.client.evidence.EvidenceCheck;
import org.postern.envelope.Acknowledgement;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.TrustStore;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.EvidenceFormat;
import org.postern.ledger.evidence.ProvenAct;

/** The file that an auditor takes away verifies anywhere, also when certificates have been revoked since. */
class EvidenceBundleTest {

    private static final String REASON = "Subject access request 7, checked by the information team";

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private final EvidenceBundles bundles = gateway.bean(EvidenceBundles.class);
    private final Person auditor = TestAuditors.of(THURROCK);
    private TestDocuments document;
    private UUID submission;
    private UUID envelope;

    @BeforeEach
    void shareSomething() {
        document = TestDocuments.risk();
        submission = sender.submitSigned(document).id();
        envelope = police.awaitEnvelope(sender, submission);
        Opened opened = police.open(police.fetch(envelope).body());
        assertThat(police.sendReceipt(envelope, police.receiptFor(opened)).status())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> kinds(file(auditor, submission)), kinds -> kinds.contains("receipt"));
    }

    @Test
    void exportWhenSentThenProvesDecisionsEnvelopesAndReceiptsOffline() {
        CheckedEvidence checked = check(file(auditor, submission));

        assertThat(checked.ledger().issues()).isEmpty();
        assertThat(checked.holds()).isTrue();
        assertThat(checked.key()).isInstanceOf(KeyCertificate.Certified.class);
        assertThat(checked.file().decisions())
                .extracting(EvidenceFile.Decided::recipient)
                .contains(ESSEX_POLICE);
        assertThat(checked.receipts()).hasSize(1).allSatisfy(receipt -> {
            assertThat(receipt.recipient()).isEqualTo(ESSEX_POLICE);
            assertThat(receipt.openedAt()).isPresent();
            assertThat(receipt.refusal()).isEmpty();
        });
        assertThat(checked.signature()).isEmpty();
    }

    @Test
    void exportWhenNoValuesWereAskedForThenNoneIsInIt() {
        String text = new String(
                made(bundles.export(auditor, submission, BundleRequest.withoutValues())), StandardCharsets.UTF_8);

        assertThat(text)
                .doesNotContain(document.at("/child/name/family").asString())
                .doesNotContain(document.at("/child/dateOfBirth").asString());
        assertThat(file(auditor, submission).document()).isEmpty();
    }

    @Test
    void exportWhenValuesWereAskedForThenTheSignedDocumentIsProvenToo() throws IOException {
        EvidenceFile file = read(made(bundles.export(auditor, submission, BundleRequest.withValues(REASON))));

        CheckedEvidence checked = check(file);

        assertThat(checked.holds()).isTrue();
        assertThat(file.document().orElseThrow().content()).isEqualTo(document.bytes());
        assertThat(checked.signature().orElseThrow().agency()).contains(THURROCK);
    }

    @Test
    void exportWhenReceivedThenHoldsWhatTheRecipientWasShownOnly() {
        EvidenceFile file = file(TestAuditors.of(ESSEX_POLICE), envelope);

        assertThat(check(file).holds()).isTrue();
        assertThat(file.decisions()).isEmpty();
        assertThat(file.envelopes()).hasSize(1);
        assertThat(kinds(file)).containsOnly("envelope-sealed", "handed-over", "receipt");
        assertThat(new String(EvidenceFormat.write(file), StandardCharsets.UTF_8))
                .doesNotContain(submission.toString());
    }

    /** Judged at ledger time: what was revoked later was good when it signed, and what was revoked before was not. */
    @Test
    void checkWhenTheRecipientsCertificateWasRevokedThenTheTimeDecides() {
        EvidenceFile file = file(auditor, submission);
        Instant recorded = check(file).receipts().get(0).judgedAt();

        assertThat(check(file, revokedAt(recorded.plusSeconds(1))).holds()).isTrue();
        assertThat(check(file, revokedAt(recorded.minusSeconds(60)))
                        .receipts()
                        .get(0)
                        .refusal())
                .map(Refusal::code)
                .contains("PST-4034");
    }

    private X509CRL revokedAt(Instant at) {
        X509Certificate signer = gateway.pki()
                .of(ESSEX_POLICE, CertificateUse.SIGN)
                .certificate()
                .certificate();
        return gateway.pki().authority().list(List.of(signer), at, at.plus(Duration.ofDays(30)));
    }

    @Test
    void checkWhenTheReceiptIsAnothersThenIsRefused() throws IOException {
        EvidenceFile file = file(auditor, submission);
        byte[] other = file.receipts().get(0).cms().clone();
        other[other.length - 5] ^= 1;
        EvidenceFile changed = with(
                file,
                List.of(new EvidenceFile.Received(
                        envelope, other, file.receipts().get(0).trust())));

        assertThat(check(changed).holds()).isFalse();
        assertThat(check(changed).receipts().get(0).refusal()).isPresent();
    }

    @Test
    void exportWhenTheRecipientSignedThatAPersonReadItThenThatIsProvenToo() {
        byte[] signed = Acknowledgement.of(envelope.toString(), ESSEX_POLICE, "duty-sergeant", Instant.now())
                .then(said -> said.sign(gateway.pki().of(ESSEX_POLICE, CertificateUse.SIGN), Instant.now()))
                .orElseThrow();
        assertThat(gateway.as(ESSEX_POLICE)
                        .post("/inbox/" + envelope + "/acknowledgement", "application/pkcs7-mime", signed)
                        .status())
                .isEqualTo(204);
        EvidenceFile file = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> file(auditor, submission),
                        made -> !made.acknowledgements().isEmpty());

        CheckedEvidence checked = check(file);

        assertThat(checked.ledger().issues()).isEmpty();
        assertThat(checked.holds()).isTrue();
        assertThat(checked.acknowledgements()).singleElement().satisfies(said -> {
            assertThat(said.role()).isEqualTo("duty-sergeant");
            assertThat(said.by()).isEmpty();
            assertThat(said.readAt()).isPresent();
        });
        EvidenceFile.Received said = file.acknowledgements().get(0);
        byte[] other = said.cms().clone();
        other[other.length - 5] ^= 1;
        CheckedEvidence changed =
                check(saying(file, List.of(new EvidenceFile.Received(envelope, other, said.trust()))));
        assertThat(changed.holds()).isFalse();
        assertThat(changed.acknowledgements().get(0).refusal()).isPresent();
        assertThat(check(saying(file, List.of(new EvidenceFile.Received(UUID.randomUUID(), said.cms(), said.trust()))))
                        .holds())
                .isFalse();
    }

    @Test
    void exportWhenAPersonReadItInTheConsoleThenTheLedgerSaysWho() {
        Person officer = new Person(
                ESSEX_POLICE + "/officer",
                "Tom Ashby",
                ESSEX_POLICE,
                Optional.empty(),
                Set.of(Role.OFFICER),
                Instant.now());
        assertThat(gateway.bean(InboxDesk.class).acknowledge(officer, envelope)).isTrue();

        EvidenceFile file = await().atMost(Duration.ofSeconds(60))
                .until(() -> file(auditor, submission), made -> kinds(made).contains("acknowledged"));

        assertThat(check(file).holds()).isTrue();
        assertThat(check(file).acknowledgements()).singleElement().satisfies(said -> {
            assertThat(said.by()).contains(ESSEX_POLICE + "/officer");
            assertThat(said.refusal()).isEmpty();
        });
    }

    @Test
    void exportWhenUnknownOrSomebodyElsesOrWithoutAReasonThenNothingIsMade() {
        Person stranger = TestAuditors.of(WIGAN);

        assertThat(bundles.export(stranger, submission, BundleRequest.withoutValues()))
                .isEqualTo(bundles.export(stranger, UUID.randomUUID(), BundleRequest.withoutValues()))
                .isEqualTo(new BundleAnswer.Unknown());
        assertThat(bundles.export(auditor, submission, BundleRequest.withValues("why not")))
                .isEqualTo(new BundleAnswer.ReasonMissing());
        assertThat(bundles.export(auditor, submission, BundleRequest.withValues(null)))
                .isEqualTo(new BundleAnswer.ReasonMissing());
    }

    @Test
    void exportWhenMadeThenThatIsRecorded() {
        made(bundles.export(auditor, submission, BundleRequest.withValues(REASON)));

        assertThat(gateway.bean(Stories.class)
                        .open(auditor, submission)
                        .orElseThrow()
                        .looks())
                .anySatisfy(look -> {
                    assertThat(look.what()).isEqualTo(LookKind.BUNDLE_WITH_VALUES);
                    assertThat(look.reason()).contains(REASON);
                });
    }

    private CheckedEvidence check(EvidenceFile file, X509CRL... lists) {
        TrustStore trust = TrustStore.of(List.of(gateway.pki().authority().certificate()), List.of(lists))
                .orElseThrow();
        return new EvidenceCheck(Ledgers.verifier(gateway), Optional.of(trust), Optional.empty()).check(file);
    }

    private EvidenceFile file(Person person, UUID id) {
        BundleAnswer answer = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> bundles.export(person, id, BundleRequest.withoutValues()),
                        made -> made instanceof BundleAnswer.Made);
        return read(made(answer));
    }

    private static byte[] made(BundleAnswer answer) {
        assertThat(answer).isInstanceOf(BundleAnswer.Made.class);
        return ((BundleAnswer.Made) answer).file();
    }

    private static EvidenceFile read(byte[] file) {
        try {
            return EvidenceFormat.read(new ByteArrayInputStream(file))
                    .accepted()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> kinds(EvidenceFile file) {
        return check(file).ledger().acts().stream().map(ProvenAct::kind).toList();
    }

    private static EvidenceFile with(EvidenceFile file, List<EvidenceFile.Received> receipts) {
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
                receipts,
                file.trust(),
                file.document());
    }

    private static EvidenceFile saying(EvidenceFile file, List<EvidenceFile.Received> acknowledgements) {
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
                acknowledgements,
                file.agreement());
    }
}

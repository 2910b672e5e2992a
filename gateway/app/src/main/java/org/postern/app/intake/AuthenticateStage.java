// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.postern.app.agency.AgencyCertificates;
import org.postern.app.agency.Trust;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Authentic;
import org.postern.app.pipeline.Received;
import org.postern.app.pipeline.Stage;
import org.postern.app.pipeline.Step;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.SignedDocument;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;
import org.springframework.stereotype.Component;

/**
 * Makes sure that a document comes from the agency that sends it: a signature must be that agency's own. A repeat of an
 * accepted document ends here with its first answer.
 */
@Component
public class AuthenticateStage implements Stage<Received.Taken, Authentic> {

    private final Trust trust;
    private final AgencyCertificates certificates;
    private final Clock clock;
    private final IntakeSettings settings;
    private final Repeats repeats;

    public AuthenticateStage(
            Trust trust, AgencyCertificates certificates, Clock clock, IntakeSettings settings, Repeats repeats) {
        this.trust = trust;
        this.certificates = certificates;
        this.clock = clock;
        this.settings = settings;
        this.repeats = repeats;
    }

    @Override
    public Step<Authentic> handle(Received.Taken taken) {
        if (!taken.request().signed()) {
            return settings.requireSignature() && !taken.request().preview()
                    ? Step.done(refused(
                            "PST-6211",
                            "This gateway takes signed documents only: send the agency's CMS signature over the"
                                    + " document as application/pkcs7-mime."))
                    : unlessRepeated(authentic(taken, taken.request().body(), Optional.empty()));
        }
        Verdict<SignedDocument> verdict =
                new DocumentSignature(trust.check()).verify(taken.request().body(), clock.instant());
        return verdict.either(signed -> signed(taken, signed), refusal -> Step.done(refused(refusal)));
    }

    private Step<Authentic> signed(Received.Taken taken, SignedDocument signed) {
        if (!signed.agency().equals(taken.agency().id())) {
            return Step.done(refused(
                    "PST-6210",
                    "The document is signed by another agency than the one that sends it; sign it with your own key."));
        }
        X509Certificate signer = signed.signer().certificate().certificate();
        Optional<String> refusal = certificates.refusal(taken.agency().id(), CertificateUse.SIGN, signer);
        return refusal.isPresent()
                ? Step.done(refused(refusal.get().substring(0, 8), refusal.get().substring(9)))
                : unlessRepeated(authentic(
                        taken, signed.document(), Optional.of(taken.request().body())));
    }

    private Step<Authentic> unlessRepeated(Authentic authentic) {
        return repeats.answered(authentic).<Step<Authentic>>map(Step::done).orElseGet(() -> Step.next(authentic));
    }

    private static Authentic authentic(Received.Taken taken, byte[] document, Optional<byte[]> signature) {
        return new Authentic(taken, document, KnownCertificate.sha256(document), signature);
    }

    private static Answer.Refused refused(Refusal refusal) {
        return refused(refusal.code(), refusal.text() + " " + refusal.fix());
    }

    private static Answer.Refused refused(String code, String detail) {
        return new Answer.Refused(403, code, "Signature not accepted", detail);
    }
}

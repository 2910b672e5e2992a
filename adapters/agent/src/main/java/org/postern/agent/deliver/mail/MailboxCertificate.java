// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/**
 * Judges the certificate of a team mailbox before anything is encrypted to it (RFC 8550): the one whose fingerprint was
 * verified, valid now, of this address, for e-mail, with a key that is strong enough, and of a trusted authority where any
 * are named. Whatever is wrong is PST-8221, and nothing is sent.
 */
final class MailboxCertificate {

    private static final String FOR_MAIL = "1.3.6.1.5.5.7.3.4";
    private static final String FOR_ANYTHING = "2.5.29.37.0";
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;
    private static final int MAIL_NAME = 1;
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    private MailboxCertificate() {}

    /** @param authorities empty where the verified fingerprint is all that is asked for */
    static Verdict<X509Certificate> of(VerifiedMailbox mailbox, Optional<TrustStore> authorities, Instant now) {
        Verdict<PemFile> read = PemFile.read(mailbox.certificate());
        if (!(read instanceof Verdict.Accepted<PemFile> file)
                || file.value().certificates().isEmpty()) {
            return refuse("its file cannot be read");
        }
        List<X509Certificate> all = file.value().certificates();
        try {
            return judge(mailbox, all, authorities, now)
                    .<Verdict<X509Certificate>>map(MailboxCertificate::refuse)
                    .orElseGet(() -> Verdict.accept(all.get(0)));
        } catch (CertificateExpiredException e) {
            return refuse("it has expired");
        } catch (CertificateNotYetValidException e) {
            return refuse("it is not yet valid");
        } catch (GeneralSecurityException e) {
            return refuse("it cannot be read");
        }
    }

    private static Optional<String> judge(
            VerifiedMailbox mailbox, List<X509Certificate> all, Optional<TrustStore> authorities, Instant now)
            throws GeneralSecurityException {
        X509Certificate certificate = all.get(0);
        if (!KnownCertificate.sha256(certificate.getEncoded()).equals(mailbox.sha256())) {
            return Optional.of("it is not the one whose fingerprint was verified");
        }
        certificate.checkValidity(Date.from(now));
        if (!names(certificate, mailbox.address())) {
            return Optional.of("it is of another address");
        }
        if (!isForMail(certificate) || !isStrong(certificate)) {
            return Optional.of("its key is too weak, or not for encrypting mail");
        }
        return authorities
                .filter(trust -> !isTrusted(all, trust, now))
                .map(trust -> "no authority vouches for it, or it was revoked");
    }

    private static boolean names(X509Certificate certificate, String address) throws GeneralSecurityException {
        return certificate.getSubjectAlternativeNames() != null
                && certificate.getSubjectAlternativeNames().stream()
                        .filter(name -> name.get(0).equals(MAIL_NAME))
                        .anyMatch(name -> address.equalsIgnoreCase(String.valueOf(name.get(1))));
    }

    private static boolean isForMail(X509Certificate certificate) throws GeneralSecurityException {
        List<String> extended = certificate.getExtendedKeyUsage();
        boolean[] usage = certificate.getKeyUsage();
        int needed = certificate.getPublicKey() instanceof RSAPublicKey ? KEY_ENCIPHERMENT : KEY_AGREEMENT;
        return (extended == null || extended.contains(FOR_MAIL) || extended.contains(FOR_ANYTHING))
                && (usage == null || usage[needed]);
    }

    private static boolean isStrong(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= RSA_BITS;
        }
        return certificate.getPublicKey() instanceof ECPublicKey curve
                && curve.getParams().getCurve().getField().getFieldSize() >= EC_BITS;
    }

    /** With the revocation lists that stand beside the authorities, where there are any. */
    private static boolean isTrusted(List<X509Certificate> all, TrustStore trust, Instant now) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(all.get(0));
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    trust.anchors().stream()
                            .map(anchor -> new TrustAnchor(anchor, null))
                            .collect(Collectors.toSet()),
                    target);
            List<Object> known = new ArrayList<>(all);
            known.addAll(trust.lists());
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            parameters.setDate(Date.from(now));
            parameters.setRevocationEnabled(!trust.lists().isEmpty());
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException notTrusted) {
            return false;
        }
    }

    private static Verdict<X509Certificate> refuse(String why) {
        return DeliverIssue.MAIL_CERTIFICATE.refuse(why);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.envelope.pki.TrustStore;

/**
 * Judges whether a certificate is that of the address which a message says it is from: the one that the sender gave, or
 * one that a known authority issued for that address (RFC 8550).
 */
final class SignerCheck {

    private static final int RFC822_NAME = 1;
    private static final String E_MAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String ANY_USE = "2.5.29.37.0";

    private final Optional<TrustStore> authorities;
    private final Clock clock;

    SignerCheck(Optional<TrustStore> authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    /** @param pinned the sender's certificate; empty where any of a known authority is good */
    boolean isOf(MailSignature signature, String address, Optional<X509Certificate> pinned) {
        try {
            X509Certificate certificate = signature.certificate();
            certificate.checkValidity(Date.from(clock.instant()));
            if (!maySignMail(certificate)) {
                return false;
            }
            return pinned.isPresent()
                    ? pinned.get().equals(certificate)
                    : isFor(certificate, address) && authorities.isPresent() && leadsTo(authorities.get(), signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean maySignMail(X509Certificate certificate) throws CertificateParsingException {
        boolean[] usage = certificate.getKeyUsage();
        List<String> extended = certificate.getExtendedKeyUsage();
        return (usage == null || usage[0] || usage[1])
                && (extended == null || extended.contains(E_MAIL_PROTECTION) || extended.contains(ANY_USE))
                && certificate.getBasicConstraints() < 0;
    }

    private static boolean isFor(X509Certificate certificate, String address) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names != null
                && names.stream()
                        .filter(name -> name.get(0).equals(RFC822_NAME))
                        .anyMatch(name ->
                                name.get(1).toString().toLowerCase(Locale.ROOT).equals(address));
    }

    private boolean leadsTo(TrustStore trust, MailSignature signature) throws GeneralSecurityException {
        X509CertSelector own = new X509CertSelector();
        own.setCertificate(signature.certificate());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                trust.anchors().stream()
                        .map(anchor -> new TrustAnchor(anchor, null))
                        .collect(Collectors.toSet()),
                own);
        List<Object> known = new ArrayList<>(signature.others());
        known.add(signature.certificate());
        known.addAll(trust.intermediates());
        known.addAll(trust.lists());
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        parameters.setRevocationEnabled(!trust.lists().isEmpty());
        parameters.setDate(Date.from(clock.instant()));
        CertPathBuilder.getInstance("PKIX").build(parameters);
        return true;
    }
}

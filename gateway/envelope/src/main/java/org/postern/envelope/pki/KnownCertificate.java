// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certificate read once into the objects of the provider in use, with what every message needs of it. Reading a
 * certificate or decoding its key again for each message costs more than the signature itself.
 *
 * @param certificate as an object of {@link Providers#curves()}
 * @param holder      the same, as CMS wants it
 * @param publicKey   its key, decoded
 * @param sha256      lower-case hexadecimal digest of the DER encoding
 * @param suite       empty when the key is not on a curve of the suite
 * @param party       whom it stands for, empty for none
 * @param validFrom   first instant of its validity
 * @param validUntil  last instant of its validity
 * @param uses        what it was issued for
 */
public record KnownCertificate(
        X509Certificate certificate,
        X509CertificateHolder holder,
        PublicKey publicKey,
        String sha256,
        Optional<CryptoSuite2026> suite,
        Optional<Party> party,
        Instant validFrom,
        Instant validUntil,
        Set<CertificateUse> uses) {

    /** Reads a certificate of any provider. */
    public static Verdict<KnownCertificate> of(X509Certificate certificate) {
        try {
            return of(certificate.getEncoded());
        } catch (CertificateException e) {
            return EnvelopeError.UNREADABLE.refuse();
        }
    }

    /** Reads a DER encoded certificate. */
    public static Verdict<KnownCertificate> of(byte[] der) {
        try {
            var factory = CertificateFactory.getInstance("X.509", Providers.curves());
            var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
            if (certificate == null) {
                return EnvelopeError.UNREADABLE.refuse();
            }
            var holder = new X509CertificateHolder(certificate.getEncoded());
            return Verdict.accept(new KnownCertificate(
                    certificate,
                    holder,
                    certificate.getPublicKey(),
                    sha256(certificate.getEncoded()),
                    CryptoSuite2026.of(holder.getSubjectPublicKeyInfo()),
                    Party.of(certificate),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    CertificateUse.of(certificate)));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            // Bouncy Castle reports some malformed encodings by unchecked exceptions only when a part is first used.
            return EnvelopeError.UNREADABLE.refuse();
        }
    }

    /** Lower-case hexadecimal SHA-256. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256", Providers.digests()).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * A certificate authority for demonstration, development and tests. It issues whatever it is asked for, also what is
 * already expired or for the wrong use, so no gateway with real children's data may trust one.
 *
 * @param own key and certificate of the authority
 */
public record DemoAuthority(OwnKey own) {

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final Duration CERTIFICATE_LIFE = Duration.ofDays(825);
    private static final Duration LIST_LIFE = Duration.ofDays(365);

    /** Certificates begin a little in the past, for clocks that are behind. */
    private static final Duration BACKDATED = Duration.ofHours(1);

    /** A new authority with a P-256 key and a certificate signed by itself. */
    public static DemoAuthority create(String name, Instant now) {
        var pair = Keys.generate(CryptoSuite2026.P256);
        var subject = CertificateBuilding.name(name);
        var certificate = new CertificateBuilding(subject, pair.getPublic(), pair.getPrivate())
                .authority(subject, pair.getPublic(), 1, now.minus(BACKDATED), now.plus(AUTHORITY_LIFE));
        return new DemoAuthority(OwnKey.of(pair.getPrivate(), certificate).orElseThrow());
    }

    /** An authority below this one, with the same lack of scruples. */
    public DemoAuthority intermediate(String name, Instant now) {
        var pair = Keys.generate(CryptoSuite2026.P256);
        var certificate = building()
                .authority(
                        CertificateBuilding.name(name),
                        pair.getPublic(),
                        0,
                        now.minus(BACKDATED),
                        now.plus(AUTHORITY_LIFE));
        return new DemoAuthority(OwnKey.of(pair.getPrivate(), certificate).orElseThrow());
    }

    public X509Certificate certificate() {
        return own.certificate().certificate();
    }

    /** A new P-256 key with its certificate, valid from now. */
    public OwnKey issue(CertificateProfile profile, Instant now) {
        return issue(profile, CryptoSuite2026.P256, now.minus(BACKDATED), now.plus(CERTIFICATE_LIFE));
    }

    /** A new key with its certificate, for any period. */
    public OwnKey issue(CertificateProfile profile, CryptoSuite2026 suite, Instant from, Instant until) {
        var pair = Keys.generate(suite);
        // Made together, so there is no need to prove that they are a pair; there are hundreds to make.
        return KnownCertificate.of(issue(profile, pair.getPublic(), from, until))
                .map(certificate -> new OwnKey(pair.getPrivate(), certificate, suite))
                .orElseThrow();
    }

    /** A certificate for somebody else's key, for any period. */
    public X509Certificate issue(CertificateProfile profile, PublicKey key, Instant from, Instant until) {
        return building().endEntity(profile, key, from, until);
    }

    /** A revocation list that names nobody. */
    public X509CRL emptyList(Instant now) {
        return list(List.of(), now, now.plus(LIST_LIFE));
    }

    /** A revocation list that names these certificates, each revoked when the list begins. */
    public X509CRL list(Collection<X509Certificate> revoked, Instant from, Instant until) {
        return list(Optional.empty(), revoked, from, until);
    }

    /** The next list after another: it still names whom that one named, and these certificates as well. */
    public X509CRL list(X509CRL previous, Collection<X509Certificate> revoked, Instant from) {
        return list(Optional.of(previous), revoked, from, from.plus(LIST_LIFE));
    }

    private X509CRL list(Optional<X509CRL> previous, Collection<X509Certificate> revoked, Instant from, Instant until) {
        try {
            var builder = new X509v2CRLBuilder(own.certificate().holder().getSubject(), Date.from(from));
            builder.setNextUpdate(Date.from(until));
            if (previous.isPresent()) {
                builder.addCRL(new JcaX509CRLHolder(previous.get()));
            }
            revoked.forEach(certificate -> builder.addCRLEntry(
                    certificate.getSerialNumber(), Date.from(from), CRLReason.cessationOfOperation));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(own.certificate().publicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(from.toEpochMilli())));
            return new JcaX509CRLConverter().getCRL(builder.build(building().signer()));
        } catch (GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException("The provider in use cannot make a revocation list", e);
        }
    }

    private CertificateBuilding building() {
        return new CertificateBuilding(
                own.certificate().holder().getSubject(), own.certificate().publicKey(), own.key());
    }
}

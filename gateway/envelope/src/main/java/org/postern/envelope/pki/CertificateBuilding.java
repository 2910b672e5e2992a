// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Puts X.509 certificates together for {@link DemoAuthority}, with the extensions that RFC 5280 asks for. */
final class CertificateBuilding {

    private static final int SERIAL_BITS = 120;

    private final X500Name issuer;
    private final PublicKey issuerKey;
    private final PrivateKey signingKey;

    CertificateBuilding(X500Name issuer, PublicKey issuerKey, PrivateKey signingKey) {
        this.issuer = issuer;
        this.issuerKey = issuerKey;
        this.signingKey = signingKey;
    }

    static X500Name name(String commonName) {
        return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
    }

    /** The issuer's own certificate, or one for an authority below it. */
    X509Certificate authority(X500Name subject, PublicKey key, int authoritiesBelow, Instant from, Instant until) {
        return build(
                subject,
                key,
                List.of(
                        extension(Extension.basicConstraints, true, new BasicConstraints(authoritiesBelow)),
                        extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))),
                from,
                until);
    }

    X509Certificate endEntity(CertificateProfile profile, PublicKey key, Instant from, Instant until) {
        var extensions = new ArrayList<>(profile.extensions());
        extensions.add(extension(Extension.basicConstraints, true, new BasicConstraints(false)));
        return build(name(profile.commonName()), key, extensions, from, until);
    }

    ContentSigner signer() {
        try {
            return new JcaContentSignerBuilder(
                            CryptoSuite2026.of(issuerKey).orElseThrow().signatureName())
                    .setProvider(Providers.curves())
                    .build(signingKey);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("The provider in use cannot sign", e);
        }
    }

    static Extension extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        try {
            return Extension.create(type, critical, value);
        } catch (IOException e) {
            throw new UncheckedIOException("Encoding in memory does not fail", e);
        }
    }

    private X509Certificate build(
            X500Name subject, PublicKey key, List<Extension> extensions, Instant from, Instant until) {
        try {
            var builder = new X509v3CertificateBuilder(
                    issuer,
                    new BigInteger(SERIAL_BITS, Providers.random()).setBit(SERIAL_BITS),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    SubjectPublicKeyInfo.getInstance(key.getEncoded()));
            for (Extension extension : extensions) {
                builder.addExtension(extension);
            }
            var identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuerKey));
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
        } catch (GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException("The provider in use cannot make a certificate", e);
        }
    }
}

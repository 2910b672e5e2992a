// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What a certificate or a request for one says besides the key: name, use and alternative names.
 *
 * @param commonName for people to read
 * @param use        decides key usage and extended key usage
 * @param names      URI of the party, DNS names and IP addresses
 */
public record CertificateProfile(String commonName, CertificateUse use, List<GeneralName> names) {

    public CertificateProfile {
        names = List.copyOf(names);
    }

    /** One of a party's certificates. */
    public static CertificateProfile of(Party party, CertificateUse use) {
        return new CertificateProfile(
                party.id() + " " + use.fileName(),
                use,
                List.of(new GeneralName(GeneralName.uniformResourceIdentifier, party.uri())));
    }

    /**
     * A certificate that stands for nobody, for a key of the gateway's own that signs neither envelopes nor documents, such
     * as the ledger's: no verifier of this module accepts it.
     */
    public static CertificateProfile ofNobody(String commonName) {
        return new CertificateProfile(commonName, CertificateUse.SIGN, List.of());
    }

    /** A TLS server's certificate for this machine: localhost and both loopback addresses. */
    public static CertificateProfile localServer() {
        return new CertificateProfile(
                "localhost",
                CertificateUse.SERVER,
                List.of(
                        new GeneralName(GeneralName.dNSName, "localhost"),
                        new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                        new GeneralName(GeneralName.iPAddress, "::1")));
    }

    GeneralNames generalNames() {
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    KeyUsage keyUsage() {
        return new KeyUsage(use == CertificateUse.DECRYPT ? KeyUsage.keyAgreement : KeyUsage.digitalSignature);
    }

    ExtendedKeyUsage extendedKeyUsage() {
        return new ExtendedKeyUsage(
                switch (use) {
                    case SIGN, DECRYPT -> KeyPurposeId.id_kp_emailProtection;
                    case CLIENT -> KeyPurposeId.id_kp_clientAuth;
                    case SERVER -> KeyPurposeId.id_kp_serverAuth;
                });
    }

    /** The extensions that a request asks for and an authority grants. */
    List<Extension> extensions() {
        try {
            var extensions = new ArrayList<Extension>();
            extensions.add(Extension.create(Extension.keyUsage, true, keyUsage()));
            extensions.add(Extension.create(Extension.extendedKeyUsage, false, extendedKeyUsage()));
            if (!names.isEmpty()) {
                extensions.add(Extension.create(Extension.subjectAlternativeName, false, generalNames()));
            }
            return List.copyOf(extensions);
        } catch (IOException e) {
            throw new UncheckedIOException("Encoding in memory does not fail", e);
        }
    }
}

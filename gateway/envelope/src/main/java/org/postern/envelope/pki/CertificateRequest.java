// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** Makes certificate signing requests (PKCS#10, RFC 2986) for an agency's own authority to answer. */
public final class CertificateRequest {

    private CertificateRequest() {}

    /** PEM; asks for the key usage, extended key usage and alternative names of the profile. */
    public static String create(KeyPair pair, CertificateProfile profile) {
        var suite = CryptoSuite2026.of(pair.getPublic())
                .orElseThrow(() -> new IllegalArgumentException("The key is not on a curve of the suite"));
        try {
            var subject = new X500NameBuilder()
                    .addRDN(BCStyle.CN, profile.commonName())
                    .build();
            var request = new JcaPKCS10CertificationRequestBuilder(
                            new X500Principal(subject.getEncoded()), pair.getPublic())
                    .addAttribute(
                            PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
                            new Extensions(profile.extensions().toArray(Extension[]::new)))
                    .build(new JcaContentSignerBuilder(suite.signatureName())
                            .setProvider(Providers.curves())
                            .build(pair.getPrivate()));
            return PemWriter.text(new PemObject("CERTIFICATE REQUEST", request.getEncoded()));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("The provider in use cannot sign", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Encoding in memory does not fail", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a certificate may be used for. Each use has a certificate of its own, and none passes for another: a TLS
 * certificate also has the key usage to sign, so the extended key usage tells the two apart (RFC 5280, 4.2.1.3 and
 * 4.2.1.12). A certificate without a key usage extension is fit for nothing.
 */
public enum CertificateUse {
    /** Signs documents, envelopes, receipts: digitalSignature, and no extended use or e-mail or document signing. */
    SIGN("sign", "the signer", 0, Set.of(Oid.EMAIL, Oid.DOCUMENT_SIGNING), false),
    /** Envelopes are encrypted to it: keyAgreement, and no extended use or e-mail. */
    DECRYPT("decrypt", "the recipient", 4, Set.of(Oid.EMAIL), false),
    /** Logs an agency in: digitalSignature with clientAuth. */
    CLIENT("client", "the TLS client", 0, Set.of(Oid.CLIENT), true),
    /** Stands for the gateway's or a push endpoint's host name: digitalSignature with serverAuth. */
    SERVER("server", "the TLS server", 0, Set.of(Oid.SERVER), true);

    private static final class Oid {
        private static final String SERVER = "1.3.6.1.5.5.7.3.1";
        private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
        private static final String EMAIL = "1.3.6.1.5.5.7.3.4";
        private static final String DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36";
    }

    private final String fileName;
    private final String words;
    private final int keyUsageBit;
    private final Set<String> extendedUses;
    private final boolean extendedUseNeeded;

    CertificateUse(
            String fileName, String words, int keyUsageBit, Set<String> extendedUses, boolean extendedUseNeeded) {
        this.fileName = fileName;
        this.words = words;
        this.keyUsageBit = keyUsageBit;
        this.extendedUses = extendedUses;
        this.extendedUseNeeded = extendedUseNeeded;
    }

    /** The name of the key and certificate files of this use, without extension. */
    public String fileName() {
        return fileName;
    }

    /** Whose certificate it is, as the texts of refusals say it. */
    public String words() {
        return words;
    }

    /** Signing and decryption certificates stand for an agency or a gateway; TLS ones may stand for a host. */
    boolean needsParty() {
        return this != SERVER;
    }

    /** All uses that a certificate was issued for; normally one. */
    public static Set<CertificateUse> of(X509Certificate certificate) {
        return Arrays.stream(values())
                .filter(use -> use.allowedBy(certificate))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the certificate was issued for this use and is not an authority's. */
    private boolean allowedBy(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null
                || usage.length <= keyUsageBit
                || !usage[keyUsageBit]
                || certificate.getBasicConstraints() >= 0) {
            return false;
        }
        List<String> extended;
        try {
            extended = certificate.getExtendedKeyUsage();
        } catch (CertificateParsingException e) {
            return false;
        }
        return extended == null ? !extendedUseNeeded : extended.stream().anyMatch(extendedUses::contains);
    }
}

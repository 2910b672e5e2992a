// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Providers;

/**
 * The signed attributes of one signer: each of those we rely on at most once, with one value, and meaning what it must.
 * That the message digest is right is checked with the signature.
 */
record SignedAttributes(AttributeTable table) {

    private static final List<ASN1ObjectIdentifier> SINGLE = List.of(
            CMSAttributes.contentType,
            CMSAttributes.messageDigest,
            CMSAttributes.signingTime,
            PKCSObjectIdentifiers.id_aa_signingCertificateV2);

    boolean areAsRequired(SignatureForm form, KnownCertificate signer) {
        if (table == null || SINGLE.stream().anyMatch(this::isRepeated)) {
            return false;
        }
        if (isMissing(CMSAttributes.contentType) || isMissing(CMSAttributes.messageDigest)) {
            return false;
        }
        if (form == SignatureForm.EXACT
                && (isMissing(CMSAttributes.signingTime)
                        || isMissing(PKCSObjectIdentifiers.id_aa_signingCertificateV2))) {
            return false;
        }
        return (isMissing(CMSAttributes.signingTime) || signingTime().isPresent())
                && (isMissing(PKCSObjectIdentifiers.id_aa_signingCertificateV2) || namesCertificate(signer));
    }

    Optional<Instant> signingTime() {
        if (isMissing(CMSAttributes.signingTime)) {
            return Optional.empty();
        }
        var value = value(CMSAttributes.signingTime).toASN1Primitive();
        try {
            if (value instanceof ASN1UTCTime time) {
                return Optional.of(time.getAdjustedDate().toInstant());
            }
            return value instanceof ASN1GeneralizedTime time
                    ? Optional.of(time.getDate().toInstant())
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private boolean isMissing(ASN1ObjectIdentifier type) {
        return table.get(type) == null;
    }

    private boolean isRepeated(ASN1ObjectIdentifier type) {
        return table.getAll(type).size() > 1
                || (!isMissing(type) && table.get(type).getAttrValues().size() != 1);
    }

    private ASN1Encodable value(ASN1ObjectIdentifier type) {
        return table.get(type).getAttrValues().getObjectAt(0);
    }

    /** RFC 5035: the first entry names the signer's certificate by digest, and perhaps by issuer and serial number. */
    private boolean namesCertificate(KnownCertificate signer) {
        try {
            var entries = SigningCertificateV2.getInstance(value(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                    .getCerts();
            return entries.length > 0 && isDigestOf(entries[0], signer) && isIssuedAs(entries[0], signer);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isDigestOf(ESSCertIDv2 entry, KnownCertificate signer) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance(
                entry.getHashAlgorithm().getAlgorithm().getId(), Providers.digests());
        return MessageDigest.isEqual(
                entry.getCertHash(), digest.digest(signer.certificate().getEncoded()));
    }

    private static boolean isIssuedAs(ESSCertIDv2 entry, KnownCertificate signer) {
        var named = entry.getIssuerSerial();
        if (named == null) {
            return true;
        }
        var issuer = new GeneralName(signer.holder().getIssuer());
        return named.getSerial().hasValue(signer.holder().getSerialNumber())
                && named.getIssuer().getNames().length == 1
                && named.getIssuer().getNames()[0].equals(issuer);
    }
}

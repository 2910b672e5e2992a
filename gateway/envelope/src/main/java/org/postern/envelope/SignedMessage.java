// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Providers;

/**
 * Makes a CMS SignedData (RFC 5652, section 5) with its content attached, one signer and the signer's certificate, in
 * DER. The signed attributes always hold the signing time and the signing certificate (RFC 5035), so that a signature
 * cannot be moved to another certificate of the same key.
 */
final class SignedMessage {

    private SignedMessage() {}

    /** @throws IllegalStateException when the key's provider cannot sign, which is a defect of the installation */
    static byte[] sign(byte[] content, OwnKey key, Instant at) {
        try {
            var signer = new JcaContentSignerBuilder(key.suite().signatureName());
            if (key.key().getEncoded() != null) {
                signer.setProvider(Providers.curves());
            }
            var generator = new CMSSignedDataGenerator();
            generator.setEncoding(ASN1Encoding.DER);
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(digests())
                    .setSignedAttributeGenerator(attributeGenerator(key, at))
                    .build(signer.build(key.key()), key.certificate().holder()));
            generator.addCertificate(key.certificate().holder());
            return generator
                    .generate(new CMSProcessableByteArray(content), true)
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The provider in use cannot sign", e);
        }
    }

    static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .setProvider(Providers.digests())
                .build();
    }

    /** Content type, message digest and algorithm protection (RFC 6211) are added by Bouncy Castle. */
    static CMSAttributeTableGenerator attributeGenerator(OwnKey key, Instant at) {
        return new DefaultSignedAttributeTableGenerator(attributes(key, at));
    }

    private static AttributeTable attributes(OwnKey key, Instant at) {
        byte[] certificateDigest = HexFormat.of().parseHex(key.certificate().sha256());
        var attributes = new Hashtable<ASN1ObjectIdentifier, Attribute>();
        add(attributes, new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        add(
                attributes,
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificateDigest)))));
        return new AttributeTable(attributes);
    }

    private static void add(Hashtable<ASN1ObjectIdentifier, Attribute> attributes, Attribute attribute) {
        attributes.put(attribute.getAttrType(), attribute);
    }
}

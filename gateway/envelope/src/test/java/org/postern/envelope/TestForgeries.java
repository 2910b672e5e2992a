// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.GATEWAY;
import static org.postern.envelope.TestParties.NOW;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.Keys;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Providers;

/** Envelopes that a correct CMS library makes and opens, but that are not of our one shape. */
final class TestForgeries {

    private TestForgeries() {}

    /** What the gateway would have signed for the force, as JSON to be changed. */
    static String content() {
        var header = new EnvelopeHeader(
                "env-1",
                TestParties.WIGAN,
                TestParties.FORCE,
                null,
                FORCE_DECRYPT.certificate().sha256(),
                CryptoSuite2026.P256.id(),
                NOW,
                "wigan-gmp/3",
                OpeningNonce.make());
        return new String(
                new EnvelopeContent(header, TestEnvelopes.json("{\"a\":1}"), TestEnvelopes.json("{}")).write(),
                StandardCharsets.UTF_8);
    }

    static byte[] signed(byte[] content, OwnKey signer) {
        return SignedMessage.sign(content, signer, NOW);
    }

    /** Any inside, encrypted to the force as it should be. */
    static byte[] encrypted(byte[] inside) {
        return AuthEnvelope.encrypt(inside, FORCE_DECRYPT.certificate(), CryptoSuite2026.P256)
                .orElseThrow();
    }

    static byte[] genuineInside() {
        return signed(content().getBytes(StandardCharsets.UTF_8), GATEWAY);
    }

    static byte[] authEnveloped(
            ASN1ObjectIdentifier cipher, ASN1ObjectIdentifier agreement, boolean attributes, OwnKey... recipients)
            throws Exception {
        var generator = new CMSAuthEnvelopedDataGenerator();
        generator.setEncoding("DER");
        for (OwnKey recipient : recipients) {
            generator.addRecipientInfoGenerator(agreement(agreement, List.of(recipient)));
        }
        if (attributes) {
            generator.setAuthenticatedAttributeGenerator(parameters -> new AttributeTable(
                    new DERSet(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(NOW)))))));
        }
        var encryptor = new JceCMSContentEncryptorBuilder(cipher)
                .setProvider(Providers.curves())
                .build();
        return generator
                .generate(new CMSProcessableByteArray(genuineInside()), (OutputAEADEncryptor) encryptor)
                .toASN1Structure()
                .getEncoded("DER");
    }

    /** One key agreement with several recipients' keys in it. */
    static byte[] authEnvelopedTogether(OwnKey... recipients) throws Exception {
        var generator = new CMSAuthEnvelopedDataGenerator();
        generator.setEncoding("DER");
        generator.addRecipientInfoGenerator(agreement(CryptoSuite2026.P256.keyAgreement(), List.of(recipients)));
        var encryptor = new JceCMSContentEncryptorBuilder(CryptoSuite2026.CONTENT_ENCRYPTION)
                .setProvider(Providers.curves())
                .build();
        return generator
                .generate(new CMSProcessableByteArray(genuineInside()), (OutputAEADEncryptor) encryptor)
                .toASN1Structure()
                .getEncoded("DER");
    }

    static byte[] enveloped(ASN1ObjectIdentifier cipher, OwnKey recipient) throws Exception {
        var generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(agreement(CryptoSuite2026.P256.keyAgreement(), List.of(recipient)));
        var encryptor = new JceCMSContentEncryptorBuilder(cipher)
                .setProvider(Providers.curves())
                .build();
        return generator
                .generate(new CMSProcessableByteArray(genuineInside()), encryptor)
                .toASN1Structure()
                .getEncoded("DER");
    }

    private static JceKeyAgreeRecipientInfoGenerator agreement(ASN1ObjectIdentifier scheme, List<OwnKey> recipients)
            throws CMSException, CertificateEncodingException {
        KeyPair ephemeral = Keys.generate(CryptoSuite2026.P256);
        var generator = new JceKeyAgreeRecipientInfoGenerator(
                        scheme, ephemeral.getPrivate(), ephemeral.getPublic(), CryptoSuite2026.KEY_WRAP)
                .setProvider(Providers.curves());
        for (OwnKey recipient : recipients) {
            generator.addRecipient(recipient.certificate().certificate());
        }
        return generator;
    }
}

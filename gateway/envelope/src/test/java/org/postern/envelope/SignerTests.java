// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.GATEWAY;
import static org.postern.envelope.TestParties.NOW;
import static org.postern.envelope.TestParties.WIGAN_SIGN;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.Providers;

/** What is inside the encryption, signed in every way but the right one. */
class SignerTests {

    private final Opener opener = new Opener(CHECK);
    private final byte[] content = TestForgeries.content().getBytes(UTF_8);

    @Test
    void openWhenSignedByTheGatewayThenAccepted() {
        assertThat(open(TestForgeries.signed(content, GATEWAY))).isEqualTo("accepted");
    }

    @Test
    void openWhenSignedByAnAgencyThenRefused() {
        assertThat(open(TestForgeries.signed(content, WIGAN_SIGN))).isEqualTo(EnvelopeError.NOT_A_GATEWAY.code());
    }

    @Test
    void openWhenNotSignedThenRefused() {
        assertThat(open(content)).isEqualTo(EnvelopeError.NOT_DER.code());
        assertThat(open(TestForgeries.encrypted(content))).isEqualTo(EnvelopeError.NOT_SIGNED.code());
    }

    @Test
    void openWhenTheSignedAttributesAreMissingThenRefused() throws Exception {
        assertThat(open(sign(true, true, GATEWAY, builder -> builder.setDirectSignature(true))))
                .isEqualTo(EnvelopeError.SIGNED_ATTRIBUTES.code());
    }

    @Test
    void openWhenTheSigningCertificateAttributeIsMissingThenRefused() throws Exception {
        assertThat(open(sign(true, true, GATEWAY, builder -> {}))).isEqualTo(EnvelopeError.SIGNED_ATTRIBUTES.code());
    }

    @Test
    void openWhenTheSigningTimeIsMissingThenRefused() throws Exception {
        assertThat(open(sign(
                        true,
                        true,
                        GATEWAY,
                        builder -> builder.setSignedAttributeGenerator(without(GATEWAY, CMSAttributes.signingTime)))))
                .isEqualTo(EnvelopeError.SIGNED_ATTRIBUTES.code());
    }

    @Test
    void openWhenTheAttributeNamesAnotherCertificateThenRefused() throws Exception {
        assertThat(open(sign(
                        true,
                        true,
                        GATEWAY,
                        builder -> builder.setSignedAttributeGenerator(
                                without(WIGAN_SIGN, PKCSObjectIdentifiers.id_aa_msgSigDigest)))))
                .isEqualTo(EnvelopeError.SIGNED_ATTRIBUTES.code());
    }

    @Test
    void openWhenTheCertificateIsNotIncludedThenRefused() throws Exception {
        assertThat(open(sign(true, false, GATEWAY, builder -> {}))).isEqualTo(EnvelopeError.SIGNER_CERTIFICATE.code());
    }

    @Test
    void openWhenTheContentIsDetachedThenRefused() throws Exception {
        assertThat(open(sign(false, true, GATEWAY, builder -> {}))).isEqualTo(EnvelopeError.NOT_SIGNED.code());
    }

    @Test
    void openWhenTwoSignedThenRefused() throws Exception {
        var generator = new CMSSignedDataGenerator();
        generator.setEncoding("DER");
        generator.addSigners(new CMSSignedData(TestForgeries.signed(content, GATEWAY)).getSignerInfos());
        generator.addSigners(new CMSSignedData(TestForgeries.signed(content, WIGAN_SIGN)).getSignerInfos());
        generator.addCertificate(GATEWAY.certificate().holder());
        generator.addCertificate(WIGAN_SIGN.certificate().holder());
        byte[] twice =
                generator.generate(new CMSProcessableByteArray(content), true).getEncoded("DER");

        assertThat(open(twice)).isEqualTo(EnvelopeError.SIGNERS.code());
    }

    @Test
    void openWhenTheCertificateIsSwappedForOneOfTheSameKeyThenRefused() throws Exception {
        var profile = CertificateProfile.of(Party.gateway("other"), CertificateUse.SIGN);
        var other = TestParties.AUTHORITY.issue(
                profile, GATEWAY.certificate().publicKey(), NOW.minusSeconds(60), NOW.plusSeconds(60));
        var otherKey = OwnKey.of(GATEWAY.key(), other).orElseThrow();

        assertThat(open(sign(
                        true,
                        true,
                        otherKey,
                        builder -> builder.setSignedAttributeGenerator(
                                without(GATEWAY, PKCSObjectIdentifiers.id_aa_msgSigDigest)))))
                .isEqualTo(EnvelopeError.SIGNED_ATTRIBUTES.code());
    }

    @Test
    void openWhenTheSignatureIsOverOtherContentThenRefused() throws Exception {
        var honest = new CMSSignedData(TestForgeries.signed(content, GATEWAY));
        var generator = new CMSSignedDataGenerator();
        generator.setEncoding("DER");
        generator.addSigners(honest.getSignerInfos());
        generator.addCertificates(honest.getCertificates());
        byte[] other = new String(content, UTF_8).replace("\"a\":1", "\"a\":2").getBytes(UTF_8);
        byte[] forged =
                generator.generate(new CMSProcessableByteArray(other), true).getEncoded("DER");

        assertThat(open(forged)).isEqualTo(EnvelopeError.SIGNATURE.code());
    }

    private String open(byte[] inside) {
        return code(opener.open(TestForgeries.encrypted(inside), FORCE_DECRYPT, NOW));
    }

    private interface Change {
        void to(SignerInfoGeneratorBuilder builder);
    }

    private byte[] sign(boolean attached, boolean certificate, OwnKey key, Change change) throws Exception {
        var builder = new SignerInfoGeneratorBuilder(SignedMessage.digests());
        change.to(builder);
        var generator = new CMSSignedDataGenerator();
        generator.setEncoding("DER");
        generator.addSignerInfoGenerator(builder.build(
                new JcaContentSignerBuilder(key.suite().signatureName())
                        .setProvider(Providers.curves())
                        .build(key.key()),
                key.certificate().holder()));
        if (certificate) {
            generator.addCertificate(key.certificate().holder());
        }
        return generator
                .generate(new CMSProcessableByteArray(content), attached)
                .getEncoded("DER");
    }

    /** Our own attributes for one certificate, less one. */
    private static CMSAttributeTableGenerator without(OwnKey named, ASN1ObjectIdentifier attribute) {
        var all = SignedMessage.attributeGenerator(named, NOW);
        return parameters -> all.getAttributes(parameters).remove(attribute);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.NOW;
import static org.postern.envelope.TestParties.WIGAN_DECRYPT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.EnvelopeError;

class EnvelopeStructureTests {

    private final Opener opener = new Opener(CHECK);

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12, 13, 14, 15})
    void openWhenTheTagIsShortenedThenRefused(int length) throws IOException {
        assertThat(open(withTag(length, length))).isEqualTo(EnvelopeError.TAG_LENGTH.code());
        assertThat(open(withTag(length, 16))).isEqualTo(EnvelopeError.TAG_LENGTH.code());
        assertThat(open(withTag(16, length))).isEqualTo(EnvelopeError.TAG_LENGTH.code());
    }

    @Test
    void openWhenOnlyEnvelopedDataThenRefused() throws Exception {
        assertThat(open(TestForgeries.enveloped(CMSAlgorithm.AES256_CBC, FORCE_DECRYPT)))
                .isEqualTo(EnvelopeError.WRONG_STRUCTURE.code());
    }

    @Test
    void openWhenOnlySignedDataThenRefused() {
        assertThat(open(TestForgeries.genuineInside())).isEqualTo(EnvelopeError.WRONG_STRUCTURE.code());
    }

    @Test
    void openWhenTheContentCipherIsAnotherThenRefused() throws Exception {
        assertThat(open(authEnveloped(CMSAlgorithm.AES128_GCM))).isEqualTo(EnvelopeError.ALGORITHM.code());
        assertThat(open(authEnveloped(CMSAlgorithm.AES256_CCM))).isEqualTo(EnvelopeError.ALGORITHM.code());
    }

    @Test
    void openWhenTheKeyAgreementIsAnotherThenRefused() throws Exception {
        var scheme = CMSAlgorithm.ECDH_SHA1KDF;
        var envelope = TestForgeries.authEnveloped(CMSAlgorithm.AES256_GCM, scheme, false, FORCE_DECRYPT);

        assertThat(open(envelope)).isEqualTo(EnvelopeError.ALGORITHM.code());
    }

    @Test
    void openWhenThereAreAuthenticatedAttributesThenRefused() throws Exception {
        var scheme = CryptoSuite2026.P256.keyAgreement();

        assertThat(open(TestForgeries.authEnveloped(CMSAlgorithm.AES256_GCM, scheme, true, FORCE_DECRYPT)))
                .isEqualTo(EnvelopeError.WRONG_STRUCTURE.code());
    }

    @Test
    void openWhenThereAreSeveralRecipientsThenRefused() throws Exception {
        var scheme = CryptoSuite2026.P256.keyAgreement();

        assertThat(open(TestForgeries.authEnveloped(
                        CMSAlgorithm.AES256_GCM, scheme, false, FORCE_DECRYPT, WIGAN_DECRYPT)))
                .isEqualTo(EnvelopeError.RECIPIENTS.code());
        assertThat(open(TestForgeries.authEnvelopedTogether(FORCE_DECRYPT, WIGAN_DECRYPT)))
                .isEqualTo(EnvelopeError.RECIPIENTS.code());
    }

    @Test
    void openWhenEncryptedToAnotherCertificateThenRefused() {
        byte[] envelope = TestEnvelopes.sealed("env-1").bytes();

        assertThat(code(opener.open(envelope, WIGAN_DECRYPT, NOW))).isEqualTo(EnvelopeError.NOT_FOR_THIS_KEY.code());
    }

    @Test
    void openWhenNotDerThenRefused() throws IOException {
        var info = ContentInfo.getInstance(TestEnvelopes.sealed("env-1").bytes());
        var parts = new ASN1EncodableVector();
        parts.add(info.getContentType());
        parts.add(new DERTaggedObject(0, info.getContent()));

        assertThat(open(new BERSequence(parts).getEncoded())).isEqualTo(EnvelopeError.NOT_DER.code());
    }

    @Test
    void openWhenNotAsn1ThenRefused() {
        assertThat(open("{\"a\":1}".getBytes(StandardCharsets.UTF_8))).isEqualTo(EnvelopeError.NOT_DER.code());
        assertThat(open(new byte[0])).isEqualTo(EnvelopeError.NOT_DER.code());
    }

    @Test
    void openWhenRandomBytesThenRefused() {
        var random = new Random(20261125);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThat(open(bytes)).isEqualTo(EnvelopeError.NOT_DER.code());
        }
    }

    @Test
    void openWhenNestedDeeperThanTheStackThenRefused() {
        byte[] nested = new byte[400_000];
        for (int i = 0; i + 1 < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }

        assertThat(open(nested)).isEqualTo(EnvelopeError.NOT_DER.code());
    }

    private String open(byte[] envelope) {
        return code(opener.open(envelope, FORCE_DECRYPT, NOW));
    }

    private static byte[] authEnveloped(ASN1ObjectIdentifier cipher) throws Exception {
        return TestForgeries.authEnveloped(cipher, CryptoSuite2026.P256.keyAgreement(), false, FORCE_DECRYPT);
    }

    /** A genuine envelope with its tag cut, and the parameters saying so or not. */
    private static byte[] withTag(int bytes, int said) throws IOException {
        var data = AuthEnvelopedData.getInstance(
                ContentInfo.getInstance(TestEnvelopes.sealed("env-1").bytes()).getContent());
        var content = data.getAuthEncryptedContentInfo();
        var parameters = GCMParameters.getInstance(
                content.getContentEncryptionAlgorithm().getParameters());
        var changed = new EncryptedContentInfo(
                content.getContentType(),
                new AlgorithmIdentifier(CryptoSuite2026.CONTENT_ENCRYPTION, gcm(parameters.getNonce(), said)),
                content.getEncryptedContent());
        var tag = new DEROctetString(Arrays.copyOf(data.getMac().getOctets(), bytes));
        var shortened = new AuthEnvelopedData(null, data.getRecipientInfos(), changed, null, tag, null);
        return new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, shortened).getEncoded(ASN1Encoding.DER);
    }

    /** Also lengths that Bouncy Castle would not write. */
    private static DERSequence gcm(byte[] nonce, int tagBytes) {
        return new DERSequence(new ASN1Encodable[] {new DEROctetString(nonce), new ASN1Integer(tagBytes)});
    }
}

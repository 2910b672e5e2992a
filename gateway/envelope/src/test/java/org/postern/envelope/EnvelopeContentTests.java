// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.FORCE_SIGN;
import static org.postern.envelope.TestParties.GATEWAY;
import static org.postern.envelope.TestParties.NOW;
import static org.postern.envelope.TestParties.WIGAN_DECRYPT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.EnvelopeError;

/** Content that a gateway signed, but that is not what it should be. */
class EnvelopeContentTests {

    private final Opener opener = new Opener(CHECK);

    @Test
    void openWhenARecipientPassesTheSignedContentOnThenRefused() {
        // The recipient decrypts, keeps the gateway's signature, and encrypts it anew to somebody else.
        byte[] inside = EnvelopeStructure.read(TestEnvelopes.sealed("env-1").bytes(), FORCE_DECRYPT)
                .then(envelope -> AuthEnvelope.decrypt(envelope, FORCE_DECRYPT))
                .orElseThrow();
        byte[] forwarded = AuthEnvelope.encrypt(inside, WIGAN_DECRYPT.certificate(), CryptoSuite2026.P256)
                .orElseThrow();

        assertThat(code(opener.open(forwarded, WIGAN_DECRYPT, NOW))).isEqualTo(EnvelopeError.FORWARDED.code());
    }

    @Test
    void openWhenTheHeaderNamesAnotherAgencyThenRefused() {
        assertThat(open(changed("\"recipient\":\"police-gmp\"", "\"recipient\":\"la-wigan\"")))
                .isEqualTo(EnvelopeError.OTHER_RECIPIENT.code());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"disclosure\":{\"a\":1}`, `\"disclosure\":[1]`",
                "`\"disclosure\":{\"a\":1}`, `\"disclosure\":{\"a\":1},\"more\":{}`",
                "`\"disclosure\":{\"a\":1}`, `\"disclosure\":{\"a\":1,\"a\":2}`",
                "`\"disclosure\":{\"a\":1}`, `\"disclosure\":{\"a\":1},\"disclosure\":{}`",
                "`\"disclosure\":{\"a\":1}`, `\"disclosure\":{\"a\":NaN}`",
                "`,\"manifest\":{}`, ``",
                "`\"manifest\":{}}`, `\"manifest\":{}} {}`",
                "`\"sender\":\"la-wigan\",`, ``",
                "`\"sender\":\"la-wigan\"`, `\"sender\":7`",
                "`\"sender\":\"la-wigan\"`, `\"sender\":\" \"`",
                "`\"sender\":\"la-wigan\"`, `\"sender\":\"la-wigan\",\"extra\":\"x\"`",
                "`2026-11-25T10:00:00Z`, `2026-11-25T10:00:01Z`",
                "`2026-11-25T10:00:00Z`, `yesterday`",
                "`2026-p256`, `2026-p384`",
                "`\"openingNonce\":\"`, `\"openingNonce\":\"A`"
            })
    void openWhenTheSignedContentIsNotOfTheAgreedFormThenRefused(String part, String replacement) {
        assertThat(open(changed(part, replacement == null ? "" : replacement))).isEqualTo(EnvelopeError.CONTENT.code());
    }

    @Test
    void openWhenTheContentIsNotUtf8ThenRefused() {
        assertThat(open(TestForgeries.content().getBytes(UTF_16))).isEqualTo(EnvelopeError.CONTENT.code());
    }

    @Test
    void openWhenTheContentIsAnAgencysDocumentThenRefused() {
        byte[] document = TestForgeries.signed("{\"schema\":\"rhi-summary/1\"}".getBytes(UTF_8), FORCE_SIGN);

        assertThat(code(opener.open(TestForgeries.encrypted(document), FORCE_DECRYPT, NOW)))
                .isEqualTo(EnvelopeError.NOT_A_GATEWAY.code());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3000, 3700, 3800, 4096, 9000})
    void writeWhenContentHasAnyLengthThenPaddedToFourKilobytes(int length) {
        var content = content("x".repeat(length));

        byte[] bytes = content.write();

        assertThat(bytes.length % EnvelopeContent.STEP).isZero();
        assertThat(EnvelopeContent.read(bytes)).contains(content);
    }

    @Test
    void sealWhenWithheldAmountDiffersThenEnvelopesAreEquallyLong() {
        var sealer = new Sealer(GATEWAY, CHECK);
        int shortest = sealed(sealer, "x");
        int longer = sealed(sealer, "x".repeat(2000));

        // The ECDSA signature's encoding varies by a few bytes.
        assertThat(longer - shortest).isBetween(-8, 8);
    }

    private static int sealed(Sealer sealer, String note) {
        var content = TestEnvelopes.JSON.createObjectNode().put("note", note);
        var disclosure = new Disclosure(
                "env-1", TestParties.WIGAN, TestParties.FORCE, null, "p/1", content, TestEnvelopes.json("{}"));
        return sealer.seal(disclosure, FORCE_DECRYPT.certificate(), NOW)
                .orElseThrow()
                .bytes()
                .length;
    }

    private static EnvelopeContent content(String note) {
        var original =
                EnvelopeContent.read(TestForgeries.content().getBytes(UTF_8)).orElseThrow();
        return new EnvelopeContent(
                original.header(), TestEnvelopes.JSON.createObjectNode().put("note", note), original.manifest());
    }

    private static byte[] changed(String part, String replacement) {
        var content = TestForgeries.content();
        assertThat(content).contains(part);
        return content.replace(part, replacement).getBytes(UTF_8);
    }

    private String open(byte[] content) {
        return code(opener.open(TestForgeries.encrypted(TestForgeries.signed(content, GATEWAY)), FORCE_DECRYPT, NOW));
    }
}

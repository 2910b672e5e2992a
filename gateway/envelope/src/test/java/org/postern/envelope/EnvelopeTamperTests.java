// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.NOW;

import java.util.Arrays;
import java.util.TreeMap;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.junit.jupiter.api.Test;
import org.postern.envelope.pki.EnvelopeError;

class EnvelopeTamperTests {

    private final Opener opener = new Opener(CHECK);
    private final byte[] envelope = TestEnvelopes.sealed("env-1").bytes();

    @Test
    void openWhenAnyBitOutsideTheCiphertextIsFlippedThenRefused() {
        int[] ciphertext = ciphertext();
        var codes = new TreeMap<String, Integer>();
        for (int i = 0; i < envelope.length; i++) {
            if (i >= ciphertext[0] && i < ciphertext[1]) {
                continue;
            }
            for (int bit = 0; bit < 8; bit++) {
                codes.merge(openFlipped(i, bit), 1, Integer::sum);
            }
        }
        assertThat(codes).doesNotContainKey("accepted");
        // Every layer is reached: encoding, structure, algorithms, recipient, tag.
        assertThat(codes.keySet())
                .contains(
                        EnvelopeError.NOT_DER.code(),
                        EnvelopeError.WRONG_STRUCTURE.code(),
                        EnvelopeError.ALGORITHM.code(),
                        EnvelopeError.TAG_LENGTH.code(),
                        EnvelopeError.NOT_FOR_THIS_KEY.code(),
                        EnvelopeError.DECRYPTION.code());
    }

    @Test
    void openWhenAnyByteOfTheCiphertextIsChangedThenTheTagRefuses() {
        int[] ciphertext = ciphertext();
        for (int i = ciphertext[0]; i < ciphertext[1]; i += 7) {
            assertThat(openFlipped(i, i % 8)).as("byte %d", i).isEqualTo(EnvelopeError.DECRYPTION.code());
        }
    }

    @Test
    void openWhenTheTagIsChangedThenRefused() {
        for (int i = envelope.length - 16; i < envelope.length; i++) {
            assertThat(openFlipped(i, 0)).isEqualTo(EnvelopeError.DECRYPTION.code());
        }
    }

    @Test
    void openWhenCutShortThenRefused() {
        for (int length = 0; length < envelope.length; length += length < 400 ? 1 : 97) {
            assertThat(code(opener.open(Arrays.copyOf(envelope, length), FORCE_DECRYPT, NOW)))
                    .as("first %d bytes", length)
                    .isEqualTo(EnvelopeError.NOT_DER.code());
        }
    }

    @Test
    void openWhenSomethingFollowsThenRefused() {
        byte[] longer = Arrays.copyOf(envelope, envelope.length + 1);

        assertThat(code(opener.open(longer, FORCE_DECRYPT, NOW))).isEqualTo(EnvelopeError.NOT_DER.code());
    }

    @Test
    void openWhenLargerThanAllowedThenRefusedUnread() {
        byte[] huge = Arrays.copyOf(envelope, EnvelopeStructure.LARGEST + 1);

        assertThat(code(opener.open(huge, FORCE_DECRYPT, NOW))).isEqualTo(EnvelopeError.TOO_LARGE.code());
    }

    private String openFlipped(int index, int bit) {
        byte[] changed = envelope.clone();
        changed[index] ^= (byte) (1 << bit);
        return code(opener.open(changed, FORCE_DECRYPT, NOW));
    }

    /** First index of the ciphertext and the one after its last. */
    private int[] ciphertext() {
        byte[] octets = AuthEnvelopedData.getInstance(
                        ContentInfo.getInstance(envelope).getContent())
                .getAuthEncryptedContentInfo()
                .getEncryptedContent()
                .getOctets();
        // The tag's OCTET STRING of two header bytes and sixteen more follows it and ends the envelope.
        int end = envelope.length - 18;
        assertThat(Arrays.copyOfRange(envelope, end - octets.length, end)).isEqualTo(octets);
        return new int[] {end - octets.length, end};
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.ledger.tree.Hash;

class CommitmentsTest {

    private static final byte[] PAYLOAD = "{\"outcome\":\"withhold\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void commitWhenGivenTheRfcsKeyThenIsTheRfcsHmac() {
        // RFC 4231 test case 1; its 20-byte key padded with zeros to 32 is the same HMAC key.
        Salt salt = Salt.of(HexFormat.of().parseHex("0b".repeat(20) + "00".repeat(12)));

        Hash commitment = Commitments.commit("Hi There".getBytes(StandardCharsets.US_ASCII), salt);

        assertThat(HexFormat.of().formatHex(commitment.bytes()))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void opensWhenPayloadOrSaltDiffersThenIsFalse() {
        Salt salt = Salt.fresh();
        Hash commitment = Commitments.commit(PAYLOAD, salt);
        byte[] other = PAYLOAD.clone();
        other[3] ^= 1;

        assertThat(Commitments.opens(commitment, PAYLOAD, salt)).isTrue();
        assertThat(Commitments.opens(commitment, PAYLOAD, Salt.of(salt.bytes())))
                .isTrue();
        assertThat(Commitments.opens(commitment, other, salt)).isFalse();
        assertThat(Commitments.opens(commitment, PAYLOAD, Salt.fresh())).isFalse();
    }

    @Test
    void commitWhenSamePayloadTwiceThenNobodyCanTell() {
        Set<Hash> commitments = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            commitments.add(Commitments.commit(PAYLOAD, Salt.fresh()));
        }

        assertThat(commitments).hasSize(100);
    }

    @Test
    void saltWhenPrintedThenShowsNothing() {
        assertThat(Salt.fresh()).hasToString("Salt");
        assertThatThrownBy(() -> Salt.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}

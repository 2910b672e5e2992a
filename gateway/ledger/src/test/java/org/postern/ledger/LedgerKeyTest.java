// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerKeyTest {

    private static final LedgerKey KEY = TestLedger.SIGNER.key();

    @Test
    void parseWhenWrittenByEncodedThenIsTheSameKey() {
        assertThat(LedgerKey.parse(KEY.encoded()).accepted()).contains(KEY);
        assertThat(KEY.encoded())
                .startsWith("postern.example/ledger+")
                .contains(KEY.fingerprint().substring(0, 8));
    }

    @Test
    void parseWhenAnyCharacterIsChangedThenIsNeverTheSameKey() {
        String encoded = KEY.encoded();
        for (int i = 0; i < encoded.length(); i++) {
            char other = encoded.charAt(i) == 'x' ? 'y' : 'x';
            String changed = encoded.substring(0, i) + other + encoded.substring(i + 1);

            assertThat(LedgerKey.parse(changed).accepted())
                    .isNotEqualTo(LedgerKey.parse(encoded).accepted());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "postern.example/ledger",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "postern.example+00000000+Ag==",
                "a b+00000000+AgAA"
            })
    void parseWhenNotAnEcdsaKeyThenIsRefused(String text) {
        assertThat(LedgerKey.parse(text).refusal()).map(LedgerIssue::code).contains("PST-5025");
    }

    @Test
    void newSignerWhenKeyIsOnAnotherCurveOrNotAPairThenThrows() {
        KeyPair mixed = new KeyPair(
                TestLedger.keyPair("secp256r1").getPublic(),
                TestLedger.keyPair("secp256r1").getPrivate());

        assertThatThrownBy(() -> new LedgerSigner("postern.example", TestLedger.keyPair("secp384r1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerSigner("postern.example", mixed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerSigner("two words", TestLedger.keyPair("secp256r1")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

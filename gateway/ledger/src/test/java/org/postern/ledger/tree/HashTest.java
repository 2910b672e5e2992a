// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    @Test
    void parseWhenWrittenByBase64ThenIsTheSame() {
        Hash hash = Hash.ofLeaf(new byte[] {1, 2, 3});

        assertThat(Hash.parse(hash.base64())).contains(hash);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash).hasSameHashCodeAs(hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA-=",
                " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void parseWhenNotTheOneSpellingThenIsRefused(String text) {
        assertThat(Hash.parse(text)).isEmpty();
    }

    @Test
    void ofWhenNot32BytesThenThrows() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofLeafWhenLeafLooksLikeANodeThenDiffersFromTheNode() {
        Hash left = Hash.ofLeaf(new byte[] {1});
        Hash right = Hash.ofLeaf(new byte[] {2});
        byte[] children = new byte[64];
        System.arraycopy(left.bytes(), 0, children, 0, 32);
        System.arraycopy(right.bytes(), 0, children, 32, 32);

        assertThat(Hash.ofLeaf(children)).isNotEqualTo(Hash.ofNode(left, right));
    }
}

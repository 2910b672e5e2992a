// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which keys an issuer publishes, named as RFC 7638 has it. */
class IssuerKeySetTest {

    /** The key of RFC 7517, appendix A.1, and its thumbprint. */
    private static final String KEY = "{\"kty\":\"EC\",\"crv\":\"P-256\","
            + "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\","
            + "\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\",\"kid\":\"1\"}";

    private static final String THUMBPRINT = "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s";

    @Test
    void readWhenASetIsGivenThenNamesTheKeysForSignaturesOnly() {
        assertThat(read("{\"keys\":[" + KEY + ",{\"kty\":\"oct\",\"k\":\"AA\"}]}"))
                .contains(Set.of(THUMBPRINT));
        assertThat(read("{\"keys\":[" + KEY.replace("\"kid\"", "\"use\":\"enc\",\"kid\"") + "]}"))
                .isEmpty();
    }

    @Test
    void readWhenOneKeyIsGivenThenNamesIt() {
        assertThat(read(KEY)).contains(Set.of(THUMBPRINT));
    }

    @Test
    void readWhenThereIsNoPublicKeyThenEmpty() {
        assertThat(read("{\"keys\":[]}")).isEmpty();
        assertThat(read("{\"keys\":{}}")).isEmpty();
        assertThat(read(KEY.replace("\"kid\"", "\"d\":\"AA\",\"kid\""))).isEmpty();
        assertThat(read(THUMBPRINT)).isEmpty();
    }

    private static Optional<Set<String>> read(String text) {
        return IssuerKeySet.read(text.getBytes(StandardCharsets.UTF_8)).map(IssuerKeySet::thumbprints);
    }
}

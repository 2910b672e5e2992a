// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresExceptionTest {

    @ParameterizedTest
    @CsvSource({
        "'initdb: error: could not write to file: No space left on device', free some space",
        "'postgres: error while loading shared libraries: libx.so.1: cannot open', install the one named below",
        "'FATAL:  database files are incompatible with server', another major version",
        "'unshare: failed to execute /srv/bin/initdb: Permission denied', noexec"
    })
    void messageWhenCauseIsKnownThenSaysWhatToDo(String output, String advice) {
        var exception = new EmbeddedPostgresException(EmbeddedPostgresProblem.INITIALISE_FAILED, output);
        assertThat(exception)
                .hasMessageStartingWith("PST-6085 ")
                .hasMessageContaining(advice)
                .hasMessageEndingWith(output);
        assertThat(exception.problem().nextStep()).isNotBlank();
    }

    @Test
    void codesWhenListedThenAreUniqueAndOfTheGatewaysRange() {
        var codes = Arrays.stream(EmbeddedPostgresProblem.values())
                .map(EmbeddedPostgresProblem::code)
                .toList();
        assertThat(codes).allMatch(code -> code.matches("PST-60[0-9]{2}"));
        assertThat(codes.stream().collect(Collectors.toSet())).hasSameSizeAs(codes);
    }
}

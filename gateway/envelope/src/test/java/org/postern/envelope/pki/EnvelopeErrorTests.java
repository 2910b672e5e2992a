// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnvelopeErrorTests {

    @Test
    void manualWhenReadThenListsExactlyTheCodesThatExist() throws IOException {
        var listed = Pattern.compile("(?m)^\\| (PST-\\d{4}) \\|")
                .matcher(Files.readString(Path.of("../../docs/envelope.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(EnvelopeError.values())
                        .map(EnvelopeError::code)
                        .toList());
    }

    @Test
    void refusalWhenAboutACertificateThenSaysWhose() {
        assertThat(EnvelopeError.EXPIRED.refusal(CertificateUse.DECRYPT).text())
                .isEqualTo("The certificate of the recipient has expired.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postern.protocol.check.Checks;
import org.postern.protocol.read.CaseReader;
import org.postern.protocol.read.CaseResult;

/** What the manual shows as a whole protocol and as a case is one. */
class ManualExampleTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "protocols.md");

    private static byte[] example(String start) throws IOException {
        List<String> blocks = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> block.startsWith(start))
                .toList();
        assertThat(blocks).hasSize(1);
        return blocks.get(0).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void protocolWhenCopiedFromTheManualThenItCompilesAndChecksClean() throws IOException {
        var compiled = ShippedProtocols.compiled(example("protocol:"));

        assertThat(compiled.warnings()).isEmpty();
        assertThat(new Checks(ShippedProtocols.REGISTRY::find).rules(compiled)).isEmpty();
    }

    @Test
    void caseWhenCopiedFromTheManualThenItCanBeRead() throws IOException {
        assertThat(new CaseReader().read("case.yaml", example("case:"))).isInstanceOf(CaseResult.Read.class);
    }

    @Test
    void codesWhenListedInTheManualThenAllOfThemAre() throws IOException {
        String page = Files.readString(PAGE);

        for (ProtocolCode code : ProtocolCode.values()) {
            assertThat(page).contains("| " + code.id() + " | " + code.meaning() + " |");
        }
    }
}

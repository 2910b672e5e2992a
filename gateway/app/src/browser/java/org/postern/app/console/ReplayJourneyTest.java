// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Role;
import org.postern.app.testing.TestAgencies;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;

/** A draft is run against what was really sent, and nobody is shown a child. */
@Tag("browser")
class ReplayJourneyTest {

    private static final Path SHIPPED = Path.of("../../config/protocols/thurrock-essex/protocol.yaml");
    private static final String RULE = "  - id: THU-RHI-07\n";

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void replayWhenADraftSharesLessThenTheNumbersSayHowMuch() throws IOException {
        TestDocuments document = TestDocuments.leaking();
        gateway.as(TestAgencies.THURROCK).submit(document).id();
        String file = Files.readString(SHIPPED);
        assertThat(file).contains(RULE, "\nversion: 1\n");

        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.GOVERNANCE_LEAD, TestAgencies.THURROCK).open("/console/protocols/new/empty");
            desk.page().locator("#id").fill("thurrock-essex");
            desk.button("Make a draft");
            String draft = desk.page().url().replaceFirst("https://[^/]*", "");
            desk.open(draft + "/text");
            desk.page().locator("#text").fill(withoutRule(file).replace("\nversion: 1\n", "\nversion: 2\n"));
            desk.button("Save and check");
            desk.open(draft + "/replay");
            desk.button("Run");
            desk.page().locator("caption").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));

            assertThat(desk.heading()).isEqualTo("What would have been different");
            assertThat(desk.page().locator("main").innerText())
                    .contains("withheld", "Essex Police")
                    .doesNotContain(document.at("/child/name/family").asString());
            desk.look("protocols-replay");
        }
    }

    /** The file without one rule that shares. */
    private static String withoutRule(String file) {
        int start = file.indexOf(RULE);
        int next = file.indexOf("\n  - id: ", start);
        return file.substring(0, start) + file.substring(next + 1);
    }
}

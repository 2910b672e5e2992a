// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Role;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.TestAgencies;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;

@Tag("browser")
class EvidenceJourneyTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(TestAgencies.THURROCK);

    @Test
    void storyWhenAnAuditorAsksThenEveryDecisionIsShownAndValuesOnlyForAReason() {
        TestDocuments document = TestDocuments.leaking();
        UUID submission = sender.submit(document).id();
        gateway.mailbox(TestAgencies.ESSEX_POLICE).awaitEnvelope(sender, submission);
        String family = document.at("/child/name/family").asString();

        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.AUDITOR, TestAgencies.THURROCK).open("/console/evidence");
            desk.look("evidence");
            desk.page().getByLabel("Reference of a document or envelope").fill(submission.toString());
            desk.button("Find");
            assertThat(desk.page().locator("tbody tr").count()).isEqualTo(1);
            desk.look("evidence-found");
            desk.page().locator("tbody a").first().click();
            desk.page().waitForURL("**/console/evidence/" + submission);
            assertThat(desk.page().locator("main").innerText())
                    .contains("Essex")
                    .doesNotContain(family);
            desk.look("evidence-story");
            desk.button("Show the values");
            assertThat(desk.page().title()).startsWith("Error");
            desk.page().locator("#reason").fill("A complaint was made about this document.");
            desk.button("Show the values");
            assertThat(desk.page().locator("main").innerText()).contains(family);
            desk.look("evidence-values");

            Download file = desk.page().waitForDownload(() -> desk.button("Take the evidence file"));
            file.saveAs(Path.of("target", "screenshots", "evidence.json"));
            assertThat(Path.of("target", "screenshots", "evidence.json"))
                    .content()
                    .contains(submission.toString());
            desk.open("/console/evidence/looks");
            desk.look("evidence-looks");
        }
    }

    @Test
    void storyWhenItIsAnotherAgencysThenIsNotFound() {
        UUID submission = sender.submit(TestDocuments.leaking()).id();

        try (Desk other = Desk.narrow(gateway)) {
            other.signIn(Role.AUDITOR, TestAgencies.NEWPORT).open("/console/evidence/" + submission);
            assertThat(other.heading()).isEqualTo("Not found");
        }
    }

    @Test
    void figuresAndOperationsWhenLookedAtThenTheyShowTablesUnderPictures() {
        sender.submit(TestDocuments.leaking()).id();

        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.OPERATOR, TestAgencies.THURROCK).open("/console/statistics");
            assertThat(desk.page().locator("svg").count()).isPositive();
            desk.look("figures");
            desk.open("/console/operations");
            assertThat(desk.page().locator("main").innerText()).contains("Days left");
            desk.look("operations");
        }
    }
}

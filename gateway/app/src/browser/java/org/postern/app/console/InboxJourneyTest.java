// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Role;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.TestAgencies;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;

@Tag("browser")
class InboxJourneyTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(TestAgencies.FOSTERING);

    @Test
    void readWhenAnOfficerOpensADisclosureThenSeesTheReducedCopyAndTheSenderThatItWasRead() {
        TestDocuments document = TestDocuments.placement();
        UUID submission = sender.submit(document).id();
        UUID envelope = gateway.mailbox(TestAgencies.ESSEX_POLICE).awaitEnvelope(sender, submission);

        try (Desk officer = Desk.at(gateway)) {
            officer.signIn(Role.OFFICER, TestAgencies.ESSEX_POLICE);
            officer.look("start-officer");
            officer.open("/console/inbox");
            assertThat(officer.heading()).isEqualTo("Inbox");
            officer.look("inbox");
            officer.open("/console/inbox/" + envelope);
            officer.look("inbox-before-opening");
            officer.button("Open it");
            String page = officer.page().locator("main").innerText();
            assertThat(page)
                    .contains(document.at("/child/name/family").asString())
                    .doesNotContain(document.at("/withholdFrom/0/reason").asString());
            officer.look("inbox-disclosure");
            officer.button("I have read this");
            assertThat(officer.page().content()).contains("The sender can see that it was read");
        }

        assertThat(sender.get("/submissions/" + submission).text())
                .contains("\"acknowledged\"", "\"role\":\"officer\"");
    }

    @Test
    void openWhenItIsAnothersOrNoneThenThePagesAreAlike() {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        UUID envelope = gateway.mailbox(TestAgencies.ESSEX_POLICE).awaitEnvelope(sender, submission);

        try (Desk other = Desk.at(gateway)) {
            other.signIn(Role.OFFICER, TestAgencies.GWENT_POLICE).open("/console/inbox/" + envelope);
            other.button("Open it");
            String anothers = other.page().locator("main").innerText();
            other.open("/console/inbox/" + UUID.randomUUID());
            other.button("Open it");

            assertThat(other.page().locator("main").innerText())
                    .isEqualTo(anothers)
                    .contains("Not found");
        }
    }

    @Test
    void openWhenItWasTakenBackBeforeAnybodyLookedThenThereIsNothing() {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        UUID envelope = gateway.mailbox(TestAgencies.ESSEX_POLICE).awaitEnvelope(sender, submission);
        sender.post("/submissions/" + submission + "/recall", "application/json", new byte[0]);

        try (Desk officer = Desk.narrow(gateway)) {
            officer.signIn(Role.OFFICER, TestAgencies.ESSEX_POLICE).open("/console/inbox/" + envelope);
            officer.button("Open it");

            assertThat(officer.heading()).isEqualTo("Not found");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Role;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reviews;
import org.postern.app.testing.TestAgencies;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;

@Tag("browser")
class ReviewJourneyTest {

    private static final String ORGANISATION = "Saltmarsh Boathouse";

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(TestAgencies.THURROCK);
    private final Mailbox police = gateway.mailbox(TestAgencies.ESSEX_POLICE);

    @Test
    void reviewWhenOneFieldIsLetGoThenItFollowsAndTheQueueIsShorter() {
        UUID submission = sender.submit(TestDocuments.leaking()).id();
        UUID first = police.awaitEnvelope(sender, submission);
        UUID review = Reviews.waiting(sender, submission, TestAgencies.ESSEX_POLICE, "leak");

        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.REVIEWER, TestAgencies.THURROCK);
            desk.look("start-reviewer");
            desk.open("/console/reviews");
            desk.look("reviews");
            desk.open("/console/reviews/" + review);
            desk.look("review-before");
            desk.button("Take it and look");
            assertThat(desk.page().locator("main").innerText()).contains(ORGANISATION);
            desk.look("review");

            desk.page().locator("input[value=release]").first().check();
            desk.button("Send what I let go");
            assertThat(desk.page().title()).as("a reason is missing").startsWith("Error");
            assertThat(desk.page().locator("input[value=release]").first().isChecked())
                    .isTrue();
            desk.look("review-reason-missing");
            desk.page().locator("select").first().selectOption(new SelectOption().setIndex(1));
            desk.button("Send what I let go");
            assertThat(desk.page().locator("main").innerText()).contains("It goes out now");
        }

        UUID second = police.awaitEnvelope(sender, submission);
        assertThat(second).isNotEqualTo(first);
        assertThat(police.open(police.fetch(second).body()).disclosure().toString())
                .contains(ORGANISATION);
    }

    @Test
    void reviewWhenItIsAnotherAgencysThenIsNotFound() {
        UUID submission = sender.submit(TestDocuments.leaking()).id();
        police.awaitEnvelope(sender, submission);
        UUID review = Reviews.waiting(sender, submission, TestAgencies.ESSEX_POLICE, "leak");

        try (Desk other = Desk.narrow(gateway)) {
            other.signIn(Role.REVIEWER, TestAgencies.NEWPORT).open("/console/reviews/" + review);
            assertThat(other.heading()).isEqualTo("Not found");
        }
    }

    @Test
    void wishesWhenLookedAtThenTheyCanBeWeighedAgainstHarm() {
        UUID submission = sender.submit(TestDocuments.leaking()).id();

        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.REVIEWER, TestAgencies.THURROCK).open("/console/reviews/wishes?submission=" + submission);
            desk.look("wishes-which");
            desk.button("Look");
            assertThat(desk.heading()).isEqualTo("What the child asked");
            desk.look("wishes");
            desk.button("Go against the wish");
            assertThat(desk.page().title()).startsWith("Error");
        }
    }

    @Test
    void releaseBeyondTheRulesWhenTheProtocolDoesNotAllowItThenThePageSaysWhatToDo() {
        UUID submission = sender.submit(TestDocuments.leaking()).id();

        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.REVIEWER, TestAgencies.THURROCK).open("/console/break-glass/" + submission);
            assertThat(desk.heading()).isEqualTo("Release beyond the rules");
            desk.look("break-glass");
        }
    }
}

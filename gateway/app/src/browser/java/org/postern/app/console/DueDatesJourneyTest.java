// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Role;
import org.postern.app.testing.TestGateway;

/** Review and last day come nearer: both sides see it on their start page without having asked. */
@Tag("browser")
class DueDatesJourneyTest {

    private static final String VERSION = "/console/protocols/medway-due/versions/1";
    private static final String TITLE = ": Medway Council and Kent Police";

    @Test
    void startWhenTheDatesComeNearerThenBothSidesAreWarned() throws Exception {
        // Its own, because a ledger whose clock was moved on keeps that time.
        try (TestGateway gateway = TestGateway.start("due-dates", Map.of());
                Desk council = Desk.at(gateway);
                Desk force = Desk.narrow(gateway)) {
            LocalDate today = LocalDate.ofInstant(gateway.clock().instant(), ZoneId.of("Europe/London"));
            propose(council, today);
            approve(council, Medway.AGENCY);
            force.signIn(Role.GOVERNANCE_LEAD, "police-kent");
            approve(force, "police-kent");
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                council.open(VERSION);
                assertThat(council.page().content()).contains("Decides now");
            });
            council.open("/console");
            assertThat(council.page().locator("main").innerText()).doesNotContain("Review" + TITLE, "Renew" + TITLE);

            gateway.clock().ahead(Duration.ofDays(71), () -> {
                council.open("/console");
                assertThat(council.page().locator("main").innerText())
                        .contains("Review" + TITLE, "Overdue", "Renew" + TITLE, "Today");
                council.look("today-due-dates");
                force.open("/console");
                assertThat(force.page().locator("main").innerText()).contains("Review" + TITLE, "Renew" + TITLE);
                force.look("today-narrow-due-dates");
            });
        }
    }

    private static void propose(Desk desk, LocalDate today) {
        String draft = Medway.begin(desk, "medway-due");
        desk.open(draft + "/details");
        desk.page().locator("#review").fill(today.plusDays(70).toString());
        desk.page().locator("#expires").fill(today.plusDays(80).toString());
        desk.button("Save");
        desk.open(draft + "/preview");
        desk.button("Show");
        desk.page().locator("#name").fill("as it was read");
        desk.button("Keep as a case");
        desk.open(draft + "/propose");
        desk.button("Propose version 1");
    }

    private static void approve(Desk desk, String agency) {
        desk.open(VERSION + "/approve");
        desk.button("Sign in to approve");
        desk.password(Role.GOVERNANCE_LEAD, agency);
        desk.button("Confirm approval");
    }
}

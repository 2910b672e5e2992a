// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.postern.app.people.Role;
import org.postern.app.testing.TestGateway;

/** A sixth partnership, which is in no file: from a preset to force by two people of two agencies, with the console alone. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GovernanceJourneyTest {

    private static final String AUTHORITY = "la-kent";
    private static final String FORCE = "police-kent";
    private static final String VERSION = "/console/protocols/kent-missing/versions/";

    private final TestGateway gateway = TestGateway.shared();

    @Test
    @Order(1)
    void partnershipWhenOnePresetIsFilledInThenTwoAgenciesBringItIntoForce() {
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.GOVERNANCE_LEAD, AUTHORITY);
            desk.open("/console/protocols");
            desk.look("protocols-none-yet");
            desk.button("Write a new protocol");
            desk.look("protocols-presets");
            desk.open("/console/protocols/new/preset/e5a-5-summary-always");
            desk.button("Make a draft");
            assertThat(desk.page().title()).startsWith("Error");
            desk.look("protocols-preset-errors");
            Kent.fillIn(desk.page());
            desk.button("Make a draft");
            desk.look("protocols-draft");
            desk.link("Check");
            assertThat(desk.page().content()).contains("No errors");
            desk.look("protocols-check");
            desk.link("Back to the draft");
            desk.button("Propose this draft");
            desk.look("protocols-propose");
            desk.button("Propose version 1");
            assertThat(desk.page().content()).contains("Waiting for approval");

            approve(desk, AUTHORITY);
            assertThat(desk.page().content()).contains("Waiting for approval").doesNotContain("Decides now");
            desk.look("protocols-approved-by-one");
        }
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.GOVERNANCE_LEAD, FORCE);
            assertThat(desk.page().content()).contains("Approve: Kent County Council");
            desk.look("protocols-today");
            desk.link("Approve: Kent County Council");
            desk.look("protocols-approve");
            approve(desk, FORCE);
            // Every node looks once a second whether another version has come into force.
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                desk.page().reload();
                assertThat(desk.page().content()).contains("In force", "Decides now");
            });
            desk.look("protocols-in-force");
        }
    }

    @Test
    @Order(2)
    void versionWhenOneAgencyAloneWantsToShareMoreThenTheOldOneStillDecides() {
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.GOVERNANCE_LEAD, AUTHORITY);
            desk.open(VERSION + "1");
            desk.button("Start a draft from this version");
            desk.link("Rules");
            desk.button("Add a rule");
            desk.look("protocols-rule-words");
            desk.page().locator("#say").fill("The police are told where the interview was held.");
            desk.page().getByLabel("Return home interview").check();
            desk.page().locator("#to").check();
            desk.button("Save and go on");
            desk.look("protocols-rule-fields");
            desk.page().locator("input[value='interview.setting']").evaluate("box => box.checked = true");
            desk.button("Save");
            desk.look("protocols-rule");
            desk.link("Change conditions");
            desk.page().locator("input[value='age-under']").check();
            desk.page().locator("[id='age-under.age']").fill("13");
            desk.button("Add condition");
            assertThat(desk.page().content()).contains("the child is younger than 13");
            desk.look("protocols-conditions");
            desk.link("Back to the rule");
            desk.button("Preview the difference");
            desk.button("Show");
            desk.look("protocols-preview");
            assertThat(desk.page().content()).contains("In all");
            desk.page().locator("#name").fill("as it was read in the console");
            desk.button("Keep as a case");
            assertThat(desk.page().content())
                    .contains("as it was read in the console")
                    .doesNotContain("Failed");
            desk.look("protocols-cases");
            desk.link("Back to the draft");
            desk.button("Propose this draft");
            assertThat(desk.page().content()).contains("Against version");
            desk.look("protocols-propose-change");
            desk.button("Propose version 2");
            approve(desk, AUTHORITY);

            assertThat(desk.page().content()).contains("Waiting for approval").doesNotContain("Decides now");
            desk.open(VERSION + "1");
            assertThat(desk.page().content()).contains("Decides now");
        }
    }

    @Test
    @Order(3)
    void readingWhenAVersionIsOpenedThenEverySideOfItIsThere() {
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.GOVERNANCE_LEAD, FORCE);
            for (String page : new String[] {"rules", "coverage", "agreement", "changes", "withdraw"}) {
                desk.open(VERSION + "2/" + page);
                assertThat(desk.heading()).isNotEqualTo("Not found");
                desk.look("protocols-version-" + page);
            }
        }
    }

    @Test
    @Order(4)
    void versionWhenAPartyWithdrawsItWithAFreshSignInThenItEnds() {
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.GOVERNANCE_LEAD, FORCE);
            desk.open(VERSION + "2");
            desk.link("Withdraw this version");
            desk.button("Sign in to withdraw");
            desk.password(Role.GOVERNANCE_LEAD, FORCE);
            desk.button("Withdraw this version");
            assertThat(desk.page().title()).startsWith("Error");
            desk.page()
                    .locator("#reason")
                    .fill("It goes further than was agreed. <script>document.title = 'taken'</script>");
            desk.button("Withdraw this version");

            assertThat(desk.page().content()).contains("Withdrawn", "It goes further than was agreed.");
            assertThat(desk.page().title()).doesNotContain("taken");
            desk.look("protocols-withdrawn");
        }
    }

    @Test
    @Order(5)
    void draftWhenAnotherAgencyAsksForItThenItIsNotFoundLikeAnUnknownOne() {
        String path;
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.GOVERNANCE_LEAD, AUTHORITY);
            desk.open("/console/protocols/new/empty");
            desk.page().locator("#id").fill("kent-private");
            desk.button("Make a draft");
            path = desk.page().url().replaceFirst("https://[^/]*", "");
        }
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.GOVERNANCE_LEAD, "la-thurrock");
            desk.open(path);
            String others = desk.page().locator("main").innerText();
            desk.open("/console/protocols/drafts/00000000-0000-4000-8000-000000000000");
            assertThat(desk.page().locator("main").innerText())
                    .isEqualTo(others)
                    .contains("Not found");
            desk.open(VERSION + "1");
            assertThat(desk.page().locator("main").innerText()).isEqualTo(others);
        }
    }

    private static void approve(Desk desk, String agency) {
        if (!desk.page().url().endsWith("/approve")) {
            desk.button("Read and approve");
        }
        desk.button("Sign in to approve");
        desk.password(Role.GOVERNANCE_LEAD, agency);
        desk.button("Confirm approval");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.TestGateway;

/** The parts of a draft in which people decide: what waits for a release, who may break the glass, and who is asked. */
@Tag("browser")
class PeopleWhoDecideJourneyTest {

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void releaseWhenSeveralAreWrittenWithoutScriptsThenEachCanBeChangedMovedAndRemoved() {
        try (Desk desk = Desk.withoutScripts(gateway)) {
            String draft = Medway.begin(desk, "medway-release");
            desk.link("Release case by case");
            assertThat(desk.page().content()).contains("Nothing waits for a person");
            desk.look("protocols-releases-none");
            desk.button("Add what waits for a person");
            desk.button("Save");
            assertThat(desk.page().title()).startsWith("Error");
            assertThat(errors(desk))
                    .contains(
                            "Choose at least one recipient that waits",
                            "Who releases: name one agency, or choose what it is to the child; not both");
            release(desk, "Placement notification", "The first reason.", "front-door");
            assertThat(errors(desk)).contains("force does not receive: Placement notification");
            desk.page().getByLabel("Placement notification").uncheck();
            release(desk, "Return home interview", "The first reason.", "front-door");
            desk.button("Add what waits for a person");
            release(desk, "Risk assessment", "The <b>second</b> reason.", "emergency-duty");
            desk.look("protocols-releases");
            assertThat(cards(desk))
                    .contains("The <b>second</b> reason.", "Medway Council, Children's services front door");

            card(desk, "Risk assessment").getByText("Up").click();
            assertThat(cards(desk).indexOf("second")).isLessThan(cards(desk).indexOf("first"));
            card(desk, "Risk assessment").getByText("Change").click();
            assertThat(desk.page().locator("#deputy-unit").inputValue()).isEqualTo("emergency-duty");
            desk.page().locator("#say").fill("Another reason.");
            desk.button("Save");
            assertThat(cards(desk)).contains("Another reason.").doesNotContain("second");
            card(desk, "Return home interview").getByText("Remove").click();
            assertThat(cards(desk)).doesNotContain("The first reason.");

            desk.open(draft + "/text");
            assertThat(desk.page().locator("#text").inputValue()).contains("Another reason.", "unit: emergency-duty");
            desk.open(draft + "/check");
            assertThat(desk.page().locator("main").innerText()).doesNotContain("PST-2017", "PST-2012", "PST-2011");
        }
    }

    @Test
    void breakGlassWhenItIsSetWithoutScriptsThenItStandsInTheDraftAndCanBeTakenAway() {
        try (Desk desk = Desk.withoutScripts(gateway)) {
            String draft = Medway.begin(desk, "medway-glass");
            desk.link("Break-glass");
            desk.button("Save");
            assertThat(errors(desk))
                    .contains("Choose who may do it", "Choose who may be reached", "Choose what may go at most");
            desk.page().getByLabel("Reviewer").check();
            desk.page().getByLabel("force:").check();
            tick(desk, "places[].**");
            tick(desk, "child.phones[]");
            desk.button("Save");
            desk.link("Break-glass");
            assertThat(desk.page().getByLabel("Reviewer").isChecked()).isTrue();
            desk.look("protocols-break-glass-set");
            desk.open(draft + "/agreement");
            assertThat(desk.page().content()).contains("reviewer");
            desk.open(draft + "/text");
            assertThat(desk.page().locator("#text").inputValue()).contains("breakGlass:", "places[].**");
            desk.open(draft + "/break-glass");
            desk.button("Let nobody go beyond the rules");
            assertThat(desk.page().content()).contains("Nobody may go beyond the rules");
        }
    }

    @Test
    void teamsWhenAnAgencyIsNamedThenItsOwnAreOffered() {
        try (Desk desk = Desk.at(gateway)) {
            String draft = Medway.begin(desk, "medway-teams");
            desk.open(draft + "/release/new");
            desk.page().locator("#reviewer-agency").fill("Wolverhampton Council");
            desk.page().locator("#reviewer-agency").press("Tab");
            desk.page()
                    .locator("#reviewer-unit option[value=missing-deputy]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(desk.page().locator("#reviewer-unit").innerText()).doesNotContain("Missing person team");
            desk.page().locator("#deputy-relation").selectOption("interview-provider");
            desk.look("protocols-release-teams");
            desk.button("Save");
            desk.look("protocols-release-errors");
            desk.open(draft + "/break-glass");
            desk.button("Save");
            desk.look("protocols-break-glass-errors");
        }
        try (Desk desk = Desk.withoutScripts(gateway)) {
            String draft = Medway.begin(desk, "medway-teams-plain");
            desk.open(draft + "/recipients/new");
            desk.page().locator("#agency").fill("police-kent");
            desk.page().locator("#unit").selectOption("front-door");
            desk.page().locator("#id").fill("kent");
            desk.page().getByLabel("Return home interview").check();
            desk.button("Save");
            assertThat(errors(desk)).contains("Kent Police has no such team; choose one from the list");
            desk.page().getByText("Show the teams of the agency above").click();
            assertThat(desk.page().locator("#unit optgroup").first().getAttribute("label"))
                    .isEqualTo("As it stands in the draft");
            assertThat(desk.page().locator("#unit").innerText()).doesNotContain("Emergency duty team");
            desk.page().locator("#unit").selectOption("missing-person-team");
            desk.button("Save");
            assertThat(desk.page().locator("table").innerText()).contains("Kent Police, missing person team");
        }
    }

    @Test
    void seriousHarmWhenTheDeputyIsMissingThenItIsSaidAtTheField() {
        try (Desk desk = Desk.narrow(gateway)) {
            String draft = Medway.begin(desk, "medway-harm");
            desk.open(draft + "/people");
            desk.page().locator("#level").selectOption("high");
            desk.page().locator("#reviewer-relation").selectOption("responsible-authority");
            desk.page().locator("#reviewer-unit").selectOption("front-door");
            desk.button("Save");
            assertThat(errors(desk)).contains("Deputy: name one agency").doesNotContain("Reviewer:");
            assertThat(desk.page().locator("#deputy-agency-error").isVisible()).isTrue();
            desk.look("protocols-narrow-people-errors");
            desk.page().locator("#deputy-relation").selectOption("responsible-authority");
            desk.page().locator("#deputy-unit").selectOption("emergency-duty");
            desk.button("Save");
            desk.open(draft + "/text");
            assertThat(desk.page().locator("#text").inputValue()).contains("seriousHarm:", "level: high");
        }
    }

    private static void release(Desk desk, String type, String say, String unit) {
        Page page = desk.page();
        page.getByLabel("force:").check();
        page.getByLabel(type).check();
        page.locator("#say").fill(say);
        page.locator("#reviewer-agency").fill("Medway Council");
        page.locator("#reviewer-unit").selectOption("front-door");
        page.locator("#deputy-relation").selectOption("responsible-authority");
        page.locator("#deputy-unit").selectOption(unit);
        desk.button("Save");
    }

    private static void tick(Desk desk, String path) {
        desk.page().locator("details:has(input[value='" + path + "']) summary").click();
        desk.page().locator("input[value='" + path + "']").check();
    }

    private static String errors(Desk desk) {
        return desk.page().locator(".govuk-error-summary").innerText();
    }

    private static String cards(Desk desk) {
        return desk.page().locator("main").innerText();
    }

    /** The entry about one kind of document. */
    private static Locator card(Desk desk, String type) {
        return desk.page().locator(".govuk-summary-card", new Page.LocatorOptions().setHasText(type));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.TestGateway;

/** Which children are offered an interview, and which texts a person sees first: written without a programmer. */
@Tag("browser")
class InterviewTableJourneyTest {

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void tableWhenItIsFilledInOnATelephoneThenTheDraftSaysIt() {
        try (Desk desk = Desk.narrow(gateway)) {
            String draft = Medway.begin(desk, "medway-interviews");
            desk.link("Return home interviews");
            desk.look("protocols-narrow-interviews-new");
            desk.button("Add a row");
            desk.button("Save");
            assertThat(desk.page().title()).startsWith("Error");
            desk.look("protocols-narrow-interview-row-errors");
            Page page = desk.page();
            page.getByLabel("Child in need").check();
            page.getByLabel("Early help").check();
            page.getByLabel("Family home").check();
            page.locator("[name=missing][value=case-by-case]").check();
            page.locator("[name=away][value=not-offered]").check();
            desk.button("Save");
            assertThat(page.locator("main").innerText())
                    .contains("name below who decides", "Child in need, or Early help; left: family home");
            page.locator("#away-1").selectOption("offered");
            desk.button("Save");
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Who decides: name one agency");
            page.locator("#decides-relation").selectOption("responsible-authority");
            page.locator("#decides-unit").selectOption("missing-coordinator");
            desk.button("Save");
            desk.look("protocols-narrow-interviews");
            assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .isEqualTo(false);
            assertThat(page.locator("main").innerText())
                    .contains(
                            "the child is offered one if somebody decides so", "within 72 hours of the child's return");
            desk.open(draft + "/text");
            assertThat(page.locator("#text").inputValue())
                    .contains("interviews:", "la-medway", "child-in-need", "family-home", "unit: missing-coordinator");
            desk.open(draft + "/check");
            assertThat(page.locator("main").innerText()).doesNotContain("PST-2045", "PST-2046", "PST-2004");
        }
    }

    @Test
    void tableWhenRowsAreMovedAndRemovedWithoutScriptsThenTheCheckSaysWhatItLeavesOut() {
        try (Desk desk = Desk.withoutScripts(gateway)) {
            String draft = Medway.begin(desk, "medway-rows");
            desk.open(draft + "/interviews/row/new");
            desk.page().getByLabel("Care leaver under 18").check();
            desk.page().locator("[name=missing][value=offered]").check();
            desk.page().locator("[name=away][value=offered]").check();
            desk.button("Save");
            desk.page().getByText("Down").click();
            assertThat(desk.page().locator("tbody th").allInnerTexts())
                    .containsExactly("Any child", "Care leaver under 18");
            desk.open(draft + "/check");
            assertThat(desk.page().locator("main").innerText()).contains("PST-2046");
            desk.open(draft + "/interviews");
            desk.page().getByText("Remove").first().click();
            assertThat(desk.page().locator("tbody th").allInnerTexts()).containsExactly("Care leaver under 18");
            desk.open(draft + "/check");
            assertThat(desk.page().locator("main").innerText()).contains("PST-2045");
            desk.open(draft + "/interviews");
            desk.button("Say nothing about interviews");
            assertThat(desk.page().locator("main").innerText()).contains("Not said");
        }
    }

    @Test
    void narrativeWhenTheCautionIsRaisedThenTheFileAndItsPaperSayIt() {
        try (Desk desk = Desk.at(gateway)) {
            String draft = Medway.begin(desk, "medway-texts");
            desk.open(draft + "/people");
            assertThat(desk.page().locator("[name=caution][value=usual]").isChecked())
                    .isTrue();
            desk.look("protocols-people");
            desk.button("Save");
            desk.open(draft + "/text");
            assertThat(desk.page().locator("#text").inputValue()).doesNotContain("narrative:");
            desk.open(draft + "/people");
            desk.page().locator("[name=caution][value=more]").check();
            desk.page().locator("[name=review][value=doubtful]").check();
            desk.button("Save");
            desk.open(draft + "/text");
            assertThat(desk.page().locator("#text").inputValue()).contains("caution: more", "review: doubtful");
            desk.open(draft + "/interviews");
            desk.button("Save");
            desk.look("protocols-interviews");
            desk.open(draft + "/agreement");
            assertThat(desk.page().locator("main").innerText())
                    .contains("waits for a person of the sender", "Interviews offered");
        }
    }
}

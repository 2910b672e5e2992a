// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Role;
import org.postern.app.testing.TestGateway;

/** Writing a draft part by part, on machines of every kind. */
@Tag("browser")
class DraftEditingJourneyTest {

    private static final String AGENCY = "la-medway";

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void draftWhenItIsWrittenFromNothingWithoutScriptsThenEveryPartIsKept() {
        try (Desk desk = Desk.withoutScripts(gateway)) {
            begin(desk, "medway-plain");
            desk.link("Agreement details");
            desk.page().locator("#title").fill("Medway and <b>its</b> police");
            desk.page().locator("#reference").fill("MED-1");
            desk.page().locator("#from").fill("1 March 2027");
            desk.page().locator("#expires").fill("31/2/2028");
            desk.button("Save");
            assertThat(desk.page().title()).startsWith("Error");
            assertThat(desk.page().locator("#expires-error").innerText()).contains("a real date");
            assertThat(desk.page().locator("#title").inputValue()).contains("<b>its</b>");
            desk.page().locator("#expires").fill("28/2/2028");
            desk.button("Save");
            desk.link("Parties");
            desk.page().locator("#agency").fill("Medway Council");
            desk.button("Add party");
            assertThat(desk.page().locator("table").innerText()).contains("Medway");
            desk.link("Back to the draft");
            desk.link("Recipients");
            desk.button("Add a recipient");
            desk.button("Save");
            assertThat(desk.page().title()).startsWith("Error");
            desk.page().locator("#id").fill("police");
            desk.page().locator("#relation").selectOption("host-force");
            desk.page().getByLabel("Return home interview").check();
            desk.button("Save");
            assertThat(desk.page().locator("table").innerText()).contains("the child's host force");
            desk.link("Back to the draft");
            desk.link("The file as text");
            assertThat(desk.page().locator("#text").inputValue())
                    .contains("<b>its</b>", "reference: MED-1", "relation: host-force")
                    .contains("inForceFrom: 2027-03-01", "expires: 2028-02-28");
            assertThat(desk.page().locator("table").innerText()).contains("error");
        }
    }

    @Test
    void formsWhenTheScreenIsNarrowThenNothingIsCutOff() {
        try (Desk desk = Desk.narrow(gateway)) {
            begin(desk, "medway-narrow");
            String draft = desk.page().url().replaceFirst("https://[^/]*", "");
            for (String page : new String[] {
                "",
                "/details",
                "/parties",
                "/recipients",
                "/recipients/new",
                "/rules",
                "/rules/new",
                "/people",
                "/release",
                "/release/new",
                "/break-glass",
                "/interviews",
                "/interviews/row/new",
                "/text",
                "/check",
                "/preview",
                "/cases",
                "/replay",
                "/propose",
                "/delete"
            }) {
                desk.open(draft + page);
                desk.look("protocols-narrow" + page.replace('/', '-'));
                assertThat(desk.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                        .as(page)
                        .isEqualTo(false);
            }
        }
    }

    @Test
    void draftWhenTwoPeopleChangeItThenTheSecondIsToldAndNothingIsLost() {
        try (Desk one = Desk.at(gateway);
                Desk other = Desk.at(gateway)) {
            begin(one, "medway-two");
            String draft = one.page().url().replaceFirst("https://[^/]*", "");
            other.signIn(Role.GOVERNANCE_LEAD, AGENCY).open(draft + "/text");
            one.open(draft + "/details");
            one.page().locator("#title").fill("The first one's title");
            one.button("Save");
            other.page().locator("#text").fill("protocol: medway-two\ntitle: The second one's title");
            other.button("Save and check");

            assertThat(other.page().content()).contains("Somebody else has changed this draft");
            assertThat(other.page().locator("#text").inputValue()).contains("The second one's title");
            one.open(draft);
            assertThat(one.heading()).contains("The first one's title");
        }
    }

    @Test
    void draftWhenOnlyTheKeyboardIsUsedThenItIsMadeAndDeleted() {
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.GOVERNANCE_LEAD, AGENCY);
            desk.open("/console/protocols/new/empty");
            desk.page().locator("#id").focus();
            desk.page().keyboard().type("medway-keys");
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL("**/drafts/*");
            desk.page().getByText("delete this draft").focus();
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL("**/delete");
            desk.page().getByText("Delete the draft").focus();
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL("**/console/protocols");
            assertThat(desk.page().content()).contains("The draft is deleted.");
        }
    }

    private static void begin(Desk desk, String id) {
        desk.signIn(Role.GOVERNANCE_LEAD, AGENCY);
        desk.open("/console/protocols/new/empty");
        desk.page().locator("#id").fill(id);
        desk.button("Make a draft");
    }
}

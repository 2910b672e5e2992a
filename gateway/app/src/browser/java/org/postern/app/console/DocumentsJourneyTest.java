// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Role;
import org.postern.app.testing.TestAgencies;
import org.postern.app.testing.TestGateway;

@Tag("browser")
class DocumentsJourneyTest {

    private static final String HOSTILE = "<script>document.title='owned'</script><b>Rowan</b>";

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void placementWhenSaidByFormThenIsCheckedSentAndFollowed() {
        try (Desk desk = Desk.at(gateway)) {
            begin(desk, "A placement starts");
            desk.look("form-placement-start");
            desk.button("Check what would happen");
            assertThat(desk.page().title()).startsWith("Error");
            desk.look("form-with-problems");

            fill(desk.page(), "Rowan");
            desk.button("Save and come back later");
            assertThat(desk.page().content()).contains("Saved.");
            desk.look("documents-with-a-draft");
            desk.link("Go on");
            assertThat(desk.page().locator("#f-child-name-given").inputValue()).isEqualTo("Rowan");
            desk.button("Check what would happen");
            assertThat(desk.heading())
                    .as(desk.page().locator("main").innerText())
                    .isEqualTo("Check before you send");
            desk.look("form-check");
            desk.button("Send it");

            assertThat(desk.page().content()).contains("Sent. Below is who gets what, and why.");
            desk.look("document-followed");
            desk.button("Take back what has not left");
            assertThat(desk.page().content()).contains("Taken back");
        }
    }

    @Test
    void nameWhenItIsMarkupThenIsShownAsTyped() {
        try (Desk desk = Desk.withoutScripts(gateway)) {
            begin(desk, "A placement starts");
            fill(desk.page(), HOSTILE);
            desk.button("Check what would happen");

            assertThat(desk.page().locator("main").innerText()).contains("<script>");
            assertThat(desk.page().locator("main b").count()).isZero();
        }
    }

    @Test
    void interviewWhenMorePlacesAreAskedForThenTheyCanBeSaid() {
        try (Desk desk = Desk.narrow(gateway)) {
            begin(desk, "A return home interview");
            desk.button("Add another: places");
            desk.page()
                    .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Place 2"))
                    .waitFor();
            desk.look("form-interview-narrow");
            desk.button("Delete this draft");
            assertThat(desk.page().content()).contains("The draft is gone");
        }
    }

    @Test
    void draftWhenItIsAnotherAgencysThenIsNotFound() {
        String path;
        try (Desk desk = Desk.at(gateway)) {
            begin(desk, "A placement ends");
            path = desk.page().url().replaceAll("https://[^/]+", "");
        }
        try (Desk other = Desk.at(gateway)) {
            other.signIn(Role.PRACTITIONER, TestAgencies.NEWPORT).open(path);

            assertThat(other.heading()).isEqualTo("Not found");
        }
    }

    private void begin(Desk desk, String form) {
        desk.signIn(Role.PRACTITIONER, TestAgencies.WIGAN).open("/console/documents");
        desk.button(form);
    }

    private static void fill(Page page, String given) {
        LocalDate today = LocalDate.now();
        page.locator("#f-child-name-given").fill(given);
        page.locator("#f-child-name-family").fill("Ashworth-Pell");
        date(page, "f-child-dateOfBirth", LocalDate.of(2011, 3, 9));
        choose(page, "f-child-careStatus", "looked-after");
        choose(page, "f-placement-type", "K2");
        page.locator("#f-placement-provider").fill("home-leigh-bridge");
        page.locator("#f-placement-district").fill("E08000010");
        date(page, "f-placement-start", today);
        page.locator("#f-responsibleAuthority").fill(TestAgencies.WIGAN);
        page.locator("#f-placingAuthority").fill(TestAgencies.WIGAN);
        choose(page, "f-notificationSource", "placing-authority");
        page.locator("#f-duties input").first().check();
    }

    private static void choose(Page page, String field, String value) {
        page.locator("#" + field).selectOption(new SelectOption().setValue(value));
    }

    private static void date(Page page, String field, LocalDate day) {
        page.locator("#" + field + "-day").fill(Integer.toString(day.getDayOfMonth()));
        page.locator("#" + field + "-month").fill(Integer.toString(day.getMonthValue()));
        page.locator("#" + field + "-year").fill(Integer.toString(day.getYear()));
    }
}

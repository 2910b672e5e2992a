// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Role;
import org.postern.app.testing.TestGateway;

@Tag("browser")
class SignInJourneyTest {

    private static final String AGENCY = "la-wigan";

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void signInWhenNameAndPasswordFitThenTheStartPageShowsWhoIsThere() {
        try (Desk desk = Desk.at(gateway)) {
            desk.open("/console");
            desk.look("sign-in");
            desk.password(Role.GOVERNANCE_LEAD, AGENCY);

            assertThat(desk.heading()).isEqualTo("Today");
            assertThat(desk.page().content())
                    .contains("Wigan", "Sharing protocols")
                    .doesNotContain("Operations");
            desk.look("start-governance-lead");
        }
    }

    @Test
    void signInWhenThePasswordIsWrongThenNothingIsSaidAboutTheName() {
        try (Desk desk = Desk.at(gateway)) {
            desk.open("/console");
            desk.page().getByLabel("Name").fill("nobody@nowhere");
            desk.page().getByLabel("Password").fill("not the password");
            desk.button("Sign in");

            assertThat(desk.page().title()).startsWith("Error");
            assertThat(desk.page().content()).contains("The name or the password is not right");
            desk.look("sign-in-wrong");
        }
    }

    @Test
    void areaWhenTheRoleDoesNotIncludeItThenThePageSaysSo() {
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.OFFICER, AGENCY).open("/console/protocols");

            assertThat(desk.heading()).isEqualTo("This was not done");
            desk.look("not-for-your-role");
        }
    }

    @Test
    void consoleWhenScriptsAreOffOrTheScreenIsNarrowThenItWorks() {
        try (Desk plain = Desk.withoutScripts(gateway)) {
            plain.signIn(Role.AUDITOR, AGENCY);
            plain.button("Sign out");
            assertThat(plain.heading()).isEqualTo("You have signed out");
        }
        try (Desk narrow = Desk.narrow(gateway)) {
            narrow.signIn(Role.REVIEWER, AGENCY);
            narrow.look("start-narrow");
            Object overflow = narrow.page()
                    .evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
            assertThat(overflow).isEqualTo(false);
        }
    }

    @Test
    void signInWhenOnlyTheKeyboardIsUsedThenItWorks() {
        try (Desk desk = Desk.at(gateway)) {
            desk.open("/console");
            desk.page().keyboard().press("Tab");
            assertThat(desk.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("Skip to main content");
            desk.page().getByLabel("Name").focus();
            desk.page().keyboard().type(Role.OPERATOR.id() + "@" + AGENCY);
            desk.page().keyboard().press("Tab");
            desk.page().keyboard().type("wrong");
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL("**/sign-in?error");

            assertThat(desk.page().title()).startsWith("Error");
        }
    }

    @Test
    void sessionWhenSomebodySignsInThenItsCookieIsAnotherOneAndClosedToScripts() {
        try (Desk desk = Desk.at(gateway)) {
            desk.open("/console");
            Cookie before = session(desk);
            desk.password(Role.AUDITOR, AGENCY);
            Cookie after = session(desk);

            assertThat(after.value).isNotEqualTo(before.value);
            assertThat(after.httpOnly).isTrue();
            assertThat(after.secure).isTrue();
            assertThat(after.name).startsWith("__Host-");
        }
    }

    @Test
    void formWhenItComesWithoutItsTokenThenNothingIsDone() {
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.PRACTITIONER, AGENCY);
            APIResponse forged = desk.page()
                    .request()
                    .post(
                            gateway.address("/console/documents/drafts").toString(),
                            RequestOptions.create().setForm(FormData.create().set("form", "placement-start")));

            assertThat(forged.status()).isEqualTo(403);
            assertThat(desk.open("/console/documents").content()).doesNotContain("Go on");
        }
    }

    @Test
    void pageWhenItIsServedThenNobodyMayFrameItOrKeepIt() {
        try (Desk desk = Desk.at(gateway)) {
            desk.signIn(Role.OFFICER, AGENCY);
            Map<String, String> headers = desk.page()
                    .navigate(gateway.address("/console/inbox").toString())
                    .headers();

            assertThat(headers).containsEntry("x-frame-options", "DENY");
            assertThat(headers.get("content-security-policy"))
                    .contains("frame-ancestors 'none'", "script-src 'self'", "default-src 'none'");
            assertThat(headers.get("cache-control")).contains("no-store");
        }
    }

    private static Cookie session(Desk desk) {
        return desk.page().context().cookies().stream()
                .filter(cookie -> cookie.name.endsWith("postern"))
                .findFirst()
                .orElseThrow();
    }
}

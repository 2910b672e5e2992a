// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postern.app.people.Role;
import org.postern.app.testing.TestGateway;

/** One person's browser in front of a gateway: signs in, takes pictures, and has every page judged by axe. */
final class Desk implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final TestGateway gateway;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;

    private Desk(TestGateway gateway, BrowserContext context) {
        this(gateway, context, true);
    }

    private Desk(TestGateway gateway, BrowserContext context, boolean scripts) {
        this.gateway = gateway;
        this.context = context;
        this.scripts = scripts;
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
    }

    static Desk at(TestGateway gateway) {
        return new Desk(gateway, Chromium.browser().newContext(options(1280, 900)));
    }

    /** As wide as a telephone. */
    static Desk narrow(TestGateway gateway) {
        return new Desk(gateway, Chromium.browser().newContext(options(360, 740)));
    }

    /** As at a machine whose browser runs no scripts. */
    static Desk withoutScripts(TestGateway gateway) {
        return new Desk(
                gateway, Chromium.browser().newContext(options(1280, 900).setJavaScriptEnabled(false)), false);
    }

    private static Browser.NewContextOptions options(int width, int height) {
        // The test's authority is not among the browser's.
        return new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setViewportSize(width, height);
    }

    Page page() {
        return page;
    }

    /** Opens a path of the console. */
    Page open(String path) {
        page.navigate(gateway.address(path).toString());
        return page;
    }

    Desk signIn(Role role, String agency) {
        open("/console");
        password(role, agency);
        assertThat(page.url()).endsWith("/console");
        return this;
    }

    /** Fills in the page on which one signs in, wherever one came from. */
    void password(Role role, String agency) {
        page.getByLabel("Name").fill(role.id() + "@" + agency);
        page.getByLabel("Password").fill(password());
        button("Sign in");
    }

    void button(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        page.waitForLoadState();
    }

    void link(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    /** A picture in {@code target/screenshots}, and no complaint of axe about the page; axe is a script itself and needs them. */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        if (!scripts) {
            return;
        }
        assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                .as("axe on " + name)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList())
                .isEmpty();
    }

    private String password() {
        try {
            return Files.readString(gateway.data().resolve("people/password.txt"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

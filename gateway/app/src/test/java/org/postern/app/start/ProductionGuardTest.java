// SPDX-License-Identifier: Apache-2.0
package org.postern.app.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.app.fault.StartRefused;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.PemWriter;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** In production the gateway starts with nothing that is only good for a demonstration. */
class ProductionGuardTest {

    @TempDir
    private Path folder;

    private final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void soundSettings() throws IOException {
        settings.put("postern.storage.data-dir", made("data"));
        settings.put("postern.storage.keys-dir", made("keys"));
        settings.put("postern.agencies.certificates", made("certificates"));
        settings.put("postern.agencies.gateway-keys", made("gateway"));
        settings.put("postern.agencies.trust", authority("Partners' authority"));
        settings.put("postern.security.public-url", "https://postern.example:8443");
        settings.put("postern.people.accounts", made("people"));
    }

    @Test
    void startWhenPeopleSignInElsewhereThenNoAccountsAreAskedFor() {
        settings.remove("postern.people.accounts");
        settings.put("postern.people.issuer", "https://people.example");

        assertThatCode(() -> start("prod")).doesNotThrowAnyException();
    }

    @Test
    void startWhenPeoplesAccountsLieInTheDataFolderThenRefused() throws IOException {
        settings.put("postern.people.accounts", made("data/people"));

        refused("PST-6301", "postern.people.accounts");
    }

    @Test
    void startWhenEverythingLiesOutsideThenGoesOn() {
        assertThatCode(() -> start("prod")).doesNotThrowAnyException();
    }

    @Test
    void startWhenSettingIsMissingThenRefused() {
        for (String setting : Map.copyOf(settings).keySet()) {
            if (!setting.endsWith("data-dir")) {
                Object value = settings.remove(setting);
                refused("PST-6300", setting);
                settings.put(setting, value);
            }
        }
    }

    @Test
    void startWhenKeysLieInTheDataFolderThenRefused() throws IOException {
        settings.put("postern.storage.keys-dir", made("data/keys"));

        refused("PST-6301", "postern.storage.keys-dir");
    }

    @Test
    void startWhenAnAgencysPrivateKeyLiesAboutThenRefused() throws IOException {
        Files.writeString(Path.of(made("certificates/la-kent")).resolve("sign.key"), "a key");

        refused("PST-6302", "sign.key");
    }

    @Test
    void startWhenTheDemonstrationAuthorityIsTrustedThenRefused() throws IOException {
        settings.put("postern.agencies.trust", authority(ProductionGuard.DEMO_AUTHORITY));

        refused("PST-6304", "demonstration authority");
    }

    @Test
    void startWhenNotInProductionThenNothingIsAsked() {
        settings.clear();

        assertThatCode(() -> start("test")).doesNotThrowAnyException();
    }

    @Test
    void startWhenAgenciesHaveAnotherIssuerAndPeopleNoneThenRefused() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("postern.security.issuer", "https://tokens.example")));
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);

            assertThatThrownBy(() -> new IssuerCheck().initialize(context))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("postern.people.issuer");
        }
    }

    private void refused(String code, String words) {
        assertThatThrownBy(() -> start("prod"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words)
                .extracting(refusal -> ((StartRefused) refusal).code())
                .isEqualTo(code);
    }

    private void start(String profile) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new ProductionGuard().initialize(context);
        }
    }

    private String made(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name)).toString();
    }

    private String authority(String name) throws IOException {
        Path file = folder.resolve(name.hashCode() + ".crt");
        PemWriter.write(
                file, PemWriter.text(DemoAuthority.create(name, Instant.now()).certificate()));
        return file.toString();
    }
}

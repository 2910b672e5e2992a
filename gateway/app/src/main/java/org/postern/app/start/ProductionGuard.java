// SPDX-License-Identifier: Apache-2.0
package org.postern.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.app.fault.StartRefused;
import org.postern.envelope.pki.TrustStore;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * In the production profile, refuses to start with anything that is only good for a demonstration: keys made by itself,
 * keys in the data folder, agencies' private keys anywhere near. Runs before anything is made.
 */
public class ProductionGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PROFILE = "prod";
    public static final String DEMO_AUTHORITY = "Postern demonstration authority";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of(PROFILE))) {
            check(environment);
        }
    }

    private static void check(ConfigurableEnvironment environment) {
        Path data = path(environment, "postern.storage.data-dir").orElse(Path.of(".postern"));
        Path trust = outside(environment, data, "postern.agencies.trust");
        Path certificates = outside(environment, data, "postern.agencies.certificates");
        outside(environment, data, "postern.agencies.gateway-keys");
        outside(environment, data, "postern.storage.keys-dir");
        if (environment.getProperty("postern.security.public-url", "").isBlank()) {
            throw new StartRefused(
                    "PST-6300",
                    "In production postern.security.public-url must say by which address callers know the gateway.",
                    "Set it, e.g. to https://postern.example:8443; client assertions must name it.");
        }
        if (environment.getProperty("postern.people.issuer", "").isBlank()) {
            outside(environment, data, "postern.people.accounts");
        }
        noPrivateKeys(data, "the data folder");
        noPrivateKeys(certificates, "the folder of the agencies' certificates");
        noDemoAuthority(trust);
    }

    private static Path outside(ConfigurableEnvironment environment, Path data, String setting) {
        Path named = path(environment, setting)
                .orElseThrow(() -> new StartRefused(
                        "PST-6300",
                        "In production " + setting + " must name a place; nothing is made by the gateway itself.",
                        "Set " + setting + " to a file or folder outside the data folder (docs/settings.md)."));
        if (absolute(named).startsWith(absolute(data))) {
            throw new StartRefused(
                    "PST-6301",
                    setting + " lies inside the data folder, whose backups would then hold keys.",
                    "Move it outside " + data + " and set " + setting + " to the new place.");
        }
        return named;
    }

    private static void noPrivateKeys(Path folder, String words) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Optional<Path> key = files.filter(file -> file.toString().endsWith(".key")
                            || file.toString().endsWith(".p12")
                            || file.toString().endsWith(".pfx"))
                    .findFirst();
            if (key.isPresent()) {
                throw new StartRefused(
                        "PST-6302",
                        "There is a private key in " + words + ": " + folder.relativize(key.get()),
                        "Agencies keep their own keys; remove it, and have the certificate replaced if it was real.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6303 a folder cannot be read", e);
        }
    }

    private static void noDemoAuthority(Path trust) {
        boolean demo = TrustStore.load(trust)
                .either(
                        store -> store.anchors().stream()
                                .anyMatch(anchor -> anchor.getSubjectX500Principal()
                                        .getName()
                                        .contains(DEMO_AUTHORITY)),
                        refusal -> {
                            throw new StartRefused(refusal.code(), refusal.text(), refusal.fix());
                        });
        if (demo) {
            throw new StartRefused(
                    "PST-6304",
                    "The trusted authorities include the demonstration authority, whose key is on disk.",
                    "Trust only the authorities that issue your partners' certificates.");
        }
    }

    private static Optional<Path> path(ConfigurableEnvironment environment, String setting) {
        return Optional.ofNullable(environment.getProperty(setting))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}

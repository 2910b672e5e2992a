// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.StubGateway;
import org.postern.agent.TestKeys;
import org.postern.agent.run.TestAgent;

/** An agent whose keys are in a token (PKCS#11), played by SoftHSM where it is installed; .ci/run installs it. */
class TokenAgentTest {

    private static final String PIN = "424242";

    @TempDir
    private Path folder;

    @Test
    void runWhenTheKeysAreInATokenThenItSignsInAndSignsWithThem() throws Exception {
        Optional<Path> library = library();
        assumeThat(library).as("SoftHSM (package softhsm2) is not installed").isPresent();
        TestKeys keys = new TestKeys();
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in/a.csv"),
                "Name,DOB,Placing LA,Admission date\nCarys Penhallow,2/4/2012,Newport,2/11/2026\n");
        try (StubGateway gateway = new StubGateway(keys);
                TestAgent agent = TestAgent.in(
                        folder,
                        "home-ty-derw",
                        keys,
                        gateway,
                        "- name: office\n  folder: in\n" + "  every: 1s\n  stable: 0s\n")) {
            Map<String, String> environment = token(library.get());
            String yaml = Files.readString(agent.yaml());
            Files.writeString(
                    agent.yaml(),
                    yaml.replace(
                            "  pem: pki/agencies/home-ty-derw",
                            "  pkcs11: {library: \"" + library.get() + "\", pin: {environment: POSTERN_TEST_PIN}}"));

            agent.start(environment);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> gateway.accepted().size() == 1 || !agent.isAlive());

            assertThat(gateway.accepted()).as(agent.log()).hasSize(1);
        }
    }

    private Map<String, String> token(Path library) throws Exception {
        Files.createDirectory(folder.resolve("tokens"));
        Path settings = Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
        Map<String, String> environment = Map.of("SOFTHSM2_CONF", settings.toString(), "POSTERN_TEST_PIN", PIN);
        run(
                environment,
                List.of("softhsm2-util", "--init-token", "--free", "--label", "agency", "--pin", PIN, "--so-pin", PIN));
        String said = run(
                environment,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TokenSetup.class.getName(),
                        library.toString(),
                        folder.resolve("pki/agencies/home-ty-derw").toString(),
                        PIN));
        assertThat(said).contains("sign stays inside", "client stays inside");
        return environment;
    }

    private static String run(Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static Optional<Path> library() {
        return Stream.of(
                        "/usr/lib/softhsm",
                        "/usr/lib64/softhsm",
                        "/usr/lib/x86_64-linux-gnu/softhsm",
                        "/usr/local/lib/softhsm")
                .map(place -> Path.of(place, "libsofthsm2.so"))
                .filter(Files::exists)
                .findFirst();
    }
}

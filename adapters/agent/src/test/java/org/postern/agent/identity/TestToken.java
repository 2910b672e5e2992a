// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agent.command.AgentMain;

/** A token (PKCS#11) of a test's own, played by SoftHSM where it is installed; .ci/run installs it. */
public final class TestToken {

    private static final String PIN = "424242";

    private final Path library;
    private final Path folder;
    private final Map<String, String> environment;

    private TestToken(Path library, Path folder) throws Exception {
        this.library = library;
        this.folder = folder;
        Files.createDirectory(folder.resolve("tokens"));
        Path settings = Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
        environment = Map.of("SOFTHSM2_CONF", settings.toString(), "POSTERN_TEST_PIN", PIN);
    }

    /** Moves an agency's pairs from the folder's {@code pki} into a new token. @param derive whether its keys may derive */
    public static TestToken with(Path library, Path folder, String agency, boolean derive) throws Exception {
        TestToken token = new TestToken(library, folder);
        token.run(
                0,
                List.of("softhsm2-util", "--init-token", "--free", "--label", "agency", "--pin", PIN, "--so-pin", PIN));
        String said = token.java(
                0,
                TokenSetup.class,
                library.toString(),
                folder.resolve("pki/agencies/" + agency).toString(),
                PIN,
                Boolean.toString(derive));
        assertThat(said).contains("sign stays inside", "decrypt stays inside", "client stays inside");
        return token;
    }

    /** What a process needs to find it. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The entry below {@code identity:}. */
    public String entry() {
        return "  pkcs11: {library: \"" + library + "\", pin: {environment: POSTERN_TEST_PIN}}";
    }

    /** What {@code agent check} says, which must end so. */
    String check(int status) throws Exception {
        return java(
                status,
                AgentMain.class,
                "check",
                "--config",
                folder.resolve("agent.yaml").toString());
    }

    private String java(int status, Class<?> program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return run(status, command);
    }

    private String run(int status, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(status);
        return said;
    }

    public static Optional<Path> library() {
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

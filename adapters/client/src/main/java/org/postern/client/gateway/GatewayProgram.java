// SPDX-License-Identifier: Apache-2.0
package org.postern.client.gateway;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.client.ClientError;
import org.postern.envelope.pki.Verdict;

/**
 * The gateway as it was built: one packed jar, which is laid out in a folder beside it so that class-data sharing works.
 *
 * @param home the folder of the source
 */
public record GatewayProgram(Path home) {

    private static final String HOME = "postern.home";

    /** By the system property {@code postern.home}, or else by where this client's own jar lies. */
    public static Verdict<GatewayProgram> find() {
        Optional<Path> home =
                Optional.ofNullable(System.getProperty(HOME)).map(Path::of).or(GatewayProgram::aboveOwnJar);
        return home.map(GatewayProgram::new)
                .filter(program -> program.packed().isPresent())
                .map(Verdict::accept)
                .orElseGet(() -> ClientError.NOT_BUILT.refuse());
    }

    /** {@code HOME/adapters/client/target/NAME.jar}. */
    private static Optional<Path> aboveOwnJar() {
        try {
            Path jar = Path.of(GatewayProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Optional.of(jar.resolve("../../../..").normalize());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Path target() {
        return home.resolve("gateway").resolve("app").resolve("target");
    }

    /** Unpacked classes that share one archive; see {@link SharedArchive}. */
    Path layout() {
        return target().resolve("gateway");
    }

    private Optional<Path> packed() {
        try (Stream<Path> files = Files.list(target())) {
            return files.filter(file -> file.getFileName().toString().matches("postern-app-[0-9][^-]*\\.jar"))
                    .findFirst();
        } catch (IOException notBuilt) {
            return Optional.empty();
        }
    }

    /** The whole command line; lays the program out first where that has not been done since it was built. */
    public Verdict<List<String>> command(GatewayOptions options) throws IOException {
        Optional<Path> packed = packed();
        if (packed.isEmpty()) {
            return ClientError.NOT_BUILT.refuse();
        }
        Unpacking unpacking = new Unpacking(packed.get(), layout());
        if (!unpacking.isDone()) {
            unpacking.run();
        }
        List<String> command = new ArrayList<>();
        command.add(JavaPrograms.java());
        command.addAll(options.machineOptions());
        command.addAll(new SharedArchive(layout()).options());
        command.add("-jar");
        command.add(layout().resolve(packed.get().getFileName()).toString());
        command.addAll(options.arguments());
        return Verdict.accept(command);
    }
}

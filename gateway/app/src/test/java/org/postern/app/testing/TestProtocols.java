// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * The published sharing protocols, of which Herefordshire's ends tomorrow and gives its reviewers a second, and Thurrock's
 * wants the force to have read what came within an hour.
 */
final class TestProtocols {

    static final String ENDING = "herefordshire-west-mercia";

    private static final Path PUBLISHED = Path.of("..", "..", "config", "protocols");

    private TestProtocols() {}

    static Path copy(Path folder) throws IOException {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
        try (Stream<Path> protocols = Files.list(PUBLISHED)) {
            for (Path protocol : protocols.filter(Files::isDirectory).toList()) {
                String name = protocol.getFileName().toString();
                Path copy = Files.createDirectories(folder.resolve(name));
                String text = Files.readString(protocol.resolve("protocol.yaml"));
                text = text.replace(
                        "unit: missing-liaison,",
                        "unit: missing-liaison, acknowledge: {within: PT1H, tell: missing-person-team},");
                Files.writeString(
                        copy.resolve("protocol.yaml"),
                        name.equals(ENDING)
                                ? text.replaceFirst("review: \\S+", "review: " + tomorrow)
                                        .replaceFirst("expires: \\S+", "expires: " + tomorrow)
                                        .replaceFirst("within: \\S+", "within: PT1S")
                                : text);
            }
        }
        return folder;
    }
}

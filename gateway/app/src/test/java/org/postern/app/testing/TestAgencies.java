// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The agencies that tests act as; the registry is the published one, with push addresses for two of them. */
public final class TestAgencies {

    public static final String THURROCK = "la-thurrock";
    public static final String ESSEX_POLICE = "police-essex";
    public static final String FOSTERING = "fostering-estuary";
    /** Receives by push. */
    public static final String THURROCK_HEALTH = "health-thurrock";

    public static final String WIGAN = "la-wigan";
    public static final String WIGAN_INTERVIEWS = "rhi-wigan-listen";
    public static final String MANCHESTER_POLICE = "police-greater-manchester";
    public static final String NEWPORT = "la-newport";
    public static final String GWENT_POLICE = "police-gwent";
    /** Receives by push. */
    public static final String GWENT_HEALTH = "health-gwent";

    public static final String HEREFORDSHIRE = "la-herefordshire";
    public static final String WEST_MERCIA_POLICE = "police-west-mercia";

    private static final Path PUBLISHED = Path.of("..", "..", "config", "agencies");

    private TestAgencies() {}

    /** Copies the registry. @param push addresses by agency id */
    static Path registry(Path folder, Map<String, String> push) throws IOException {
        try (Stream<Path> files = Files.walk(PUBLISHED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(PUBLISHED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                List<String> lines = Files.readAllLines(file);
                Files.write(
                        copy, lines.stream().map(line -> withPush(line, push)).toList());
            }
        }
        return folder;
    }

    private static String withPush(String line, Map<String, String> push) {
        return push.entrySet().stream()
                .filter(entry -> line.contains("{id: " + entry.getKey() + ","))
                .findFirst()
                .map(entry -> line.substring(0, line.lastIndexOf('}')) + ", push: \"" + entry.getValue() + "\"}")
                .orElse(line);
    }
}

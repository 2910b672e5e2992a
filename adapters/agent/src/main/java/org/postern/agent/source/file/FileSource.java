// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.postern.agent.setup.Section;

/**
 * What every source of files has.
 *
 * @param name    lower-case letters, digits and hyphens; in logs
 * @param sender  what is peculiar to the sender's sheets; empty for nothing
 * @param mapping the only mapping to read sheets by; empty where it is found by their headings
 * @param every   pause between two looks
 * @param stable  how long size and time of a file must not have changed
 * @param persons name of the second file of an export, which says who the persons are; empty where files stand for themselves
 */
public record FileSource(
        String name,
        Optional<Path> sender,
        Optional<String> mapping,
        Duration every,
        Duration stable,
        Optional<String> persons) {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration STABLE = Duration.ofSeconds(10);

    public static FileSource read(Section entries) {
        entries.text("name");
        String name = entries.parsed("name", FileSource::name, "a name of lower-case letters, digits and hyphens")
                .orElse("source");
        return new FileSource(
                name,
                entries.optionalPath("sender"),
                entries.optional("mapping"),
                entries.duration("every", EVERY),
                entries.duration("stable", STABLE),
                entries.optional("persons"));
    }

    private static String name(String text) {
        // A folder is named by it, and on Windows none may be called like a device.
        if (!text.matches("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?") || text.matches("con|prn|aux|nul|(com|lpt)[0-9]")) {
            throw new IllegalArgumentException("no name");
        }
        return text;
    }
}

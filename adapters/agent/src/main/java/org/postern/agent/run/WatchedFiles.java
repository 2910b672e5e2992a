// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells when files of keys and trust have become others: somebody renewed a certificate, or a job a revocation list. */
final class WatchedFiles {

    private final List<Path> places;
    private Map<Path, State> used;
    private Map<Path, State> seen;

    private record State(long size, long modified) {}

    /** @param places files, or folders of files */
    WatchedFiles(List<Path> places) {
        this.places = List.copyOf(places);
        this.used = look();
        this.seen = used;
    }

    /** Once for each change, as soon as two looks have seen the same: nobody writes any more. */
    boolean haveChanged() {
        Map<Path, State> now = look();
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled || now.equals(used)) {
            return false;
        }
        used = now;
        return true;
    }

    private Map<Path, State> look() {
        Map<Path, State> states = new HashMap<>();
        for (Path place : places) {
            for (Path file : filesOf(place)) {
                state(file).ifPresent(state -> states.put(file, state));
            }
        }
        return states;
    }

    private static List<Path> filesOf(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        } catch (IOException e) {
            // Not there for a moment, as what is being replaced may be; the next look sees it.
            return List.of();
        }
    }

    private static Optional<State> state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new State(
                            attributes.size(), attributes.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

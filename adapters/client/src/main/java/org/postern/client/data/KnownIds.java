// SPDX-License-Identifier: Apache-2.0
package org.postern.client.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.client.files.SafeFiles;

/**
 * Remembers as which agency a submission was sent or an envelope collected, so that later commands about it need not be
 * told. Holds ids only. Losing it costs nothing but having to say {@code --as}.
 *
 * @param folder made when something is remembered
 */
public record KnownIds(Path folder) {

    private static final String FILE = "known-ids";

    /** Appends; many commands may do so at once. */
    public void remember(UUID id, String agency) throws IOException {
        SafeFiles.folder(folder);
        Files.writeString(
                folder.resolve(FILE),
                id + " " + agency + "\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The agency that sent the submission, or else collected the envelope, with this id. */
    public Optional<String> agencyOf(UUID id) {
        return lines().stream()
                .filter(line -> line.startsWith(id + " "))
                .map(KnownIds::agency)
                .findFirst();
    }

    /** The agency of the last thing that was remembered. */
    public Optional<String> lastAgency() {
        List<String> lines = lines();
        return lines.isEmpty() ? Optional.empty() : Optional.of(agency(lines.get(lines.size() - 1)));
    }

    private static String agency(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(folder.resolve(FILE), StandardCharsets.US_ASCII).stream()
                    .filter(line -> line.matches("[0-9a-f-]{36} [a-z0-9-]{1,80}"))
                    .toList();
        } catch (IOException nothingRemembered) {
            return List.of();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.Opened;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of {@code ID.p7m} (as received), {@code ID.json} (the disclosure), {@code ID.manifest.json} and last {@code
 * ID.receipt.p7s}: where that one is, the others are whole. {@code ID.problem.p7s} is kept where an envelope could not be
 * opened. Files are the owner's only and appear whole or not at all.
 */
public final class CollectedFolder implements CollectedStore {

    private final Path folder;

    private CollectedFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder where there is none, and clears away what a crash left half-written. */
    public static CollectedFolder in(Path folder) throws IOException {
        SafeFiles.folder(folder);
        SafeFiles.clearPartial(folder);
        return new CollectedFolder(folder);
    }

    @Override
    public Optional<byte[]> receipt(UUID envelope) throws IOException {
        Path file = file(envelope, ".receipt.p7s");
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public void keep(UUID envelope, byte[] sealed, Opened opened) throws IOException {
        SafeFiles.write(file(envelope, ".p7m"), sealed);
        SafeFiles.write(file(envelope, ".manifest.json"), pretty(opened.manifest()));
        SafeFiles.write(file(envelope, ".json"), pretty(opened.disclosure()));
    }

    /** Empty as well where somebody has moved the manifest away or changed it. */
    @Override
    public List<String> handling(UUID envelope) throws IOException {
        Path file = file(envelope, ".manifest.json");
        try {
            return Files.exists(file) ? Handling.of(JsonMapper.shared().readTree(Files.readAllBytes(file))) : List.of();
        } catch (JacksonException changed) {
            return List.of();
        }
    }

    @Override
    public void keepReceipt(UUID envelope, byte[] cms) throws IOException {
        SafeFiles.write(file(envelope, ".receipt.p7s"), cms);
        Files.deleteIfExists(file(envelope, ".problem.p7s"));
    }

    @Override
    public boolean hasProblem(UUID envelope) {
        return Files.exists(file(envelope, ".problem.p7s"));
    }

    @Override
    public void keepProblem(UUID envelope, byte[] cms) throws IOException {
        SafeFiles.write(file(envelope, ".problem.p7s"), cms);
    }

    private Path file(UUID envelope, String ending) {
        return folder.resolve(envelope + ending);
    }

    private static byte[] pretty(JsonNode json) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }
}

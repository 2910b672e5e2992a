// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postern.app.decision.ProtocolSettings;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.protocol.SharingProtocol;
import org.springframework.stereotype.Component;

/** The very files of protocols that a demonstration decides by, so that somebody can read them and start from one. */
@Component
class FiledSources {

    private final FiledFolder folder;

    FiledSources(ProtocolSettings settings) {
        this.folder = new FiledFolder(settings.folder());
    }

    /** Empty where the file has gone or changed since the gateway started. */
    Optional<Proposal> of(SharingProtocol protocol) {
        try {
            return folder.open(all -> read(all.resolve(protocol.id())))
                    .filter(found -> KnownCertificate.sha256(found.file()).equals(protocol.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Proposal> read(Path folder) throws IOException {
        Path file = folder.resolve("protocol.yaml");
        return Files.isRegularFile(file)
                ? Optional.of(new Proposal(
                        Files.readAllBytes(file),
                        files(folder.resolve("cases"), ".yaml"),
                        files(folder.resolve("cases").resolve("documents"), ".json")))
                : Optional.empty();
    }

    private static Map<String, byte[]> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        List<Path> found;
        try (Stream<Path> inside = Files.list(folder)) {
            found = inside.filter(one -> one.getFileName().toString().endsWith(ending))
                    .toList();
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (Path one : found) {
            files.put(one.getFileName().toString(), Files.readAllBytes(one));
        }
        return files;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.decide.ProtocolFolder;

/** Finds sharing protocols in what people point at: a folder of protocols, a whole configuration, one protocol or an id. */
public final class ProtocolPlace {

    private ProtocolPlace() {}

    /** The folder of protocols that is meant; the configuration's own where nothing is given. */
    public static Path folder(Optional<Path> given, ConfigFolder config) {
        return given.map(
                        folder -> Files.isDirectory(folder.resolve("protocols")) ? folder.resolve("protocols") : folder)
                .orElseGet(config::protocols);
    }

    /** The file of one protocol: itself, the folder it lies in, or its id in the configuration; empty for none of these. */
    public static Optional<Path> file(String given, ConfigFolder config) {
        Path path = Path.of(given);
        if (Files.isRegularFile(path)) {
            return Optional.of(path);
        }
        return Optional.of(path.resolve(ProtocolFolder.FILE))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(config.protocols().resolve(given).resolve(ProtocolFolder.FILE))
                        .filter(Files::isRegularFile));
    }

    public static CompileResult compile(Path file, AgencyRegistry registry) throws IOException {
        return Rules.compiler(registry).compile(file.toString(), Files.readAllBytes(file));
    }
}

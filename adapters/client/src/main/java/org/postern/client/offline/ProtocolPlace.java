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

    /**
     * The protocols that are meant.
     *
     * @param root   the folder that their folders lie in
     * @param loaded of all of them, or of the one that was pointed at
     */
    public record Chosen(Path root, ProtocolFolder.Loaded loaded) {

        /** There is no file of a protocol, sound or not. */
        public boolean empty() {
            return loaded.protocols().isEmpty() && loaded.issues().isEmpty();
        }
    }

    /**
     * What somebody points at: a folder of protocols, a configuration, the folder of one protocol or its file.
     *
     * @param given the configuration's own protocols where nothing is
     * @throws IOException if it cannot be read
     */
    public static Chosen choose(Optional<Path> given, ConfigFolder config, AgencyRegistry registry) throws IOException {
        ProtocolFolder reader = new ProtocolFolder(Rules.compiler(registry));
        Path place = given.map(Path::toAbsolutePath).map(Path::normalize).orElseGet(config::protocols);
        if (place.endsWith(ProtocolFolder.FILE)) {
            place = place.getParent();
        }
        if (Files.isRegularFile(place.resolve(ProtocolFolder.FILE))) {
            return new Chosen(place.getParent(), reader.one(place));
        }
        Path root = Files.isDirectory(place.resolve("protocols")) ? place.resolve("protocols") : place;
        return new Chosen(root, reader.load(root));
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

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postern.app.fault.StartRefused;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.decide.ProtocolFolder;

/**
 * Protocols that are files and nothing else: drafts. A demonstration decides by them as long as no version of theirs has
 * come into force; production never does.
 */
record FiledProtocols(List<CompiledProtocol> protocols) {

    private static final String BUNDLED = "postern-config/protocols";

    FiledProtocols {
        protocols = List.copyOf(protocols);
    }

    static FiledProtocols none() {
        return new FiledProtocols(List.of());
    }

    /**
     * Refuses to start on one that does not hold together.
     *
     * @param place one folder a protocol; null: those that came with this gateway
     */
    static FiledProtocols load(Path place, ProtocolCompiler compiler) throws IOException {
        ProtocolFolder folder = new ProtocolFolder(compiler);
        ProtocolFolder.Loaded loaded = place == null ? bundled(folder) : folder.load(place);
        if (!loaded.usable()) {
            throw new StartRefused(
                    "PST-6036",
                    "The sharing protocols do not load:\n"
                            + loaded.issues().stream()
                                    .filter(ProtocolIssue::refuses)
                                    .map(ProtocolIssue::sentence)
                                    .collect(Collectors.joining("\n")),
                    "Mend the files; `postern protocol check` says the same without starting a gateway.");
        }
        return new FiledProtocols(loaded.protocols());
    }

    private static ProtocolFolder.Loaded bundled(ProtocolFolder folder) throws IOException {
        URL url = FiledProtocols.class.getClassLoader().getResource(BUNDLED);
        if (url == null) {
            throw new StartRefused(
                    "PST-6037", "No sharing protocols came with this gateway.", "Set postern.protocols.folder.");
        }
        try {
            URI uri = url.toURI();
            if ("file".equals(uri.getScheme())) {
                return folder.load(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return folder.load(jar.getPath(BUNDLED));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class path entry has an address that is no URI", e);
        }
    }
}

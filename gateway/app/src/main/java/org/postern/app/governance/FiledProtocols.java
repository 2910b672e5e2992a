// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        ProtocolFolder.Loaded loaded = new FiledFolder(place).open(folder::load);
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
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.postern.agency.AgencyRegistry;
import org.postern.client.ClientError;
import org.postern.client.offline.ConfigFolder;
import org.postern.client.offline.ProtocolPlace;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;

/** The one protocol that a command is about. */
final class OneProtocol {

    private OneProtocol() {}

    /** @param given a file, a folder, or an id of the configuration */
    static CompiledProtocol compile(String given, ConfigFolder config, AgencyRegistry registry) {
        Path file = ProtocolPlace.file(given, config).orElseThrow(() -> Stop.usage(ClientError.FILE_UNREADABLE, given));
        CompileResult result;
        try {
            result = ProtocolPlace.compile(file, registry);
        } catch (IOException e) {
            throw Stop.usage(ClientError.FILE_UNREADABLE, file);
        }
        if (result instanceof CompileResult.Compiled compiled) {
            return compiled.protocol();
        }
        throw new Stop(
                Exit.NO,
                ClientError.CONFIG_UNREADABLE.refusal(result.issues().stream()
                        .filter(ProtocolIssue::refuses)
                        .map(ProtocolIssue::sentence)
                        .collect(Collectors.joining("\n"))));
    }
}

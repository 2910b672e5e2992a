// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.client.ClientError;
import org.postern.client.offline.ConfigFolder;
import org.postern.client.offline.Rules;
import org.postern.protocol.compile.CompiledProtocol;
import picocli.CommandLine.Option;

/** Which configuration offline commands judge by. */
final class ConfigOptions {

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Folder with agencies and protocols; otherwise the configuration that came with this client.")
    private Path config;

    ConfigFolder folder() {
        ConfigFolder folder = ConfigFolder.of(Optional.ofNullable(config));
        if (!folder.exists()) {
            throw Stop.usage(ClientError.FILE_UNREADABLE, config);
        }
        return folder;
    }

    AgencyRegistry registry() {
        return Stop.unless(Rules.registry(folder()), Exit.NO);
    }

    List<CompiledProtocol> protocols(AgencyRegistry registry) {
        return Stop.unless(Rules.protocols(folder(), registry), Exit.NO);
    }

    static Agency agency(AgencyRegistry registry, String idOrCode) {
        return registry.resolve(idOrCode).orElseThrow(() -> Stop.usage(ClientError.NO_SUCH_AGENCY, idOrCode));
    }
}

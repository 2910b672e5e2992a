// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import java.nio.file.Path;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.mapping.Sender;
import org.postern.agent.mapping.SenderFile;
import org.postern.client.ClientError;
import org.postern.envelope.pki.Verdict;
import picocli.CommandLine.Option;

/** In whose name a sheet is read. */
final class SenderOptions {

    @Option(names = "--as", paramLabel = "AGENCY", description = "The agency whose sheet it is.")
    private String agency;

    @Option(
            names = "--sender",
            paramLabel = "FILE",
            description = "What is peculiar to this sender's sheets (YAML); made by 'columns'.")
    private Path file;

    @Option(names = "--mapping", paramLabel = "ID", description = "Read every sheet by this mapping only.")
    private String mapping;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    Verdict<Sender> sender(AgencyRegistry registry) {
        Verdict<Sender> sender = file == null ? agency(registry).map(Sender::of) : SenderFile.read(file, registry);
        return sender.map(read -> mapping == null ? read : read.by(mapping));
    }

    Verdict<Agency> agency(AgencyRegistry registry) {
        if (agency == null) {
            return ClientError.NO_AGENCY.refuse();
        }
        return registry.resolve(agency).map(Verdict::accept).orElseGet(() -> ClientError.NO_SUCH_AGENCY.refuse(agency));
    }
}

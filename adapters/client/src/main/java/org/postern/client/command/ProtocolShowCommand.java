// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Shows one version, before somebody signs it or afterwards. */
@Command(
        name = "show",
        description = "Shows one version of a protocol: state, hash, what the checks said, who has approved it.")
final class ProtocolShowCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Mixin
    private ProtocolVersionOptions which;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the protocol's file there, byte for byte.")
    private Path file;

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = "Write there what proves who approved it; 'ledger verify' checks it anywhere.")
    private Path evidence;

    @Override
    public Integer call() {
        ObjectNode version = Stop.unless(connect.session().client().protocol(which.id(), which.version()));
        new ProtocolVersionReport(output.output()).show(version);
        if (file != null) {
            write(file, ProtocolApproveCommand.file(version));
        }
        if (evidence != null) {
            write(evidence, Stop.unless(connect.session().client().agreementEvidence(which.id(), which.version())));
        }
        return Exit.DONE;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw Stop.usage(ClientError.CANNOT_WRITE, file);
        }
    }
}

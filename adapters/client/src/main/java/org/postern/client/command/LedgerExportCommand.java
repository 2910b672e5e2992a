// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fetches the whole ledger into a file. */
@Command(
        name = "export",
        description = "Fetches the whole ledger into a file, for 'ledger verify'; it holds no personal data.")
final class LedgerExportCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where it goes.")
    private Path out;

    @Override
    public Integer call() {
        Session session = connect.sessionOfAnyone();
        Output output = this.output.output();
        Path partial = out.resolveSibling(out.getFileName() + ".partial");
        try (Progress progress = Progress.of(output.err(), "Fetching the ledger");
                InputStream ledger = Stop.unless(session.client().ledger())) {
            progress.now("Fetching the ledger into " + out);
            Files.copy(ledger, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Stop.usage(ClientError.CANNOT_WRITE, out);
        }
        if (output.json()) {
            output.write(Output.object().put("file", out.toString()));
        } else {
            output.line("The ledger is in " + out + "; 'postern ledger verify " + out + "' verifies it.");
        }
        return Exit.DONE;
    }
}

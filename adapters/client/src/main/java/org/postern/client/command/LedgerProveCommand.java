// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.client.files.SafeFiles;
import org.postern.ledger.export.LedgerVerifier;
import org.postern.ledger.export.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches the proofs about one submission or envelope. */
@Command(
        name = "prove",
        description = "Fetches and verifies the proofs for all entries about one submission or envelope.",
        footer = "%nWithout --out the proof itself goes to standard output; 'ledger verify' reads it anywhere.")
final class LedgerProveCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the proof goes.")
    private Path out;

    @Parameters(paramLabel = "ID", description = "Of a submission of yours, or of an envelope for you.")
    private UUID id;

    @Override
    public Integer call() {
        byte[] proof = Stop.unless(connect.session(id).client().proof(id));
        Output output = this.output.output();
        Verdict verdict = verify(proof);
        if (out == null) {
            output.raw().print(new String(proof, StandardCharsets.UTF_8));
            output.raw().flush();
            if (verdict instanceof Verdict.Broken broken) {
                broken.issues().forEach(issue -> output.say(issue.toString()));
                return Exit.NO;
            }
            return Exit.DONE;
        }
        try {
            SafeFiles.write(out, proof);
        } catch (IOException e) {
            throw Stop.usage(ClientError.CANNOT_WRITE, out);
        }
        return new LedgerReport(output).show(verdict);
    }

    private static Verdict verify(byte[] proof) {
        try {
            return new LedgerVerifier().verify(new ByteArrayInputStream(proof));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Reading from memory does not fail", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.client.files.SafeFiles;
import org.postern.client.ledger.VerifiedHead;
import org.postern.envelope.pki.Verdict;
import org.postern.ledger.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Fetches the newest checkpoint and verifies it. */
@Command(
        name = "checkpoint",
        description = "Fetches the ledger's newest checkpoint and verifies it; keep it.",
        footer = "%nWith --from it also proves that the ledger only grew since that checkpoint was kept.")
final class LedgerCheckpointCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Option(names = "--from", paramLabel = "FILE", description = "A checkpoint kept from before.")
    private Path from;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to keep the checkpoint.")
    private Path out;

    @Override
    public Integer call() {
        Session session = connect.sessionOfAnyone();
        Output output = this.output.output();
        Optional<String> kept =
                Optional.ofNullable(from).map(file -> new String(Documents.bytes(file), StandardCharsets.UTF_8));
        JsonNode newest = Stop.unless(session.client().checkpoint(Optional.empty()));
        Verdict<VerifiedHead> verdict = VerifiedHead.of(newest)
                .then(head -> kept.isEmpty()
                        ? Verdict.accept(head)
                        : head.grownFrom(
                                kept.get(), size -> Stop.unless(session.client().checkpoint(Optional.of(size)))));
        VerifiedHead head = Stop.unless(verdict, Exit.NO);
        keep(head);
        show(output, head);
        return Exit.DONE;
    }

    private void keep(VerifiedHead head) {
        if (out == null) {
            return;
        }
        try {
            SafeFiles.write(out, head.note().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Stop.usage(ClientError.CANNOT_WRITE, out);
        }
    }

    private void show(Output output, VerifiedHead head) {
        Checkpoint checkpoint = head.checkpoint();
        if (output.json()) {
            output.write(Output.object()
                    .put("key", head.key().encoded())
                    .put("fingerprint", head.key().fingerprint())
                    .put("checkpoint", head.note())
                    .put("origin", checkpoint.origin())
                    .put("size", checkpoint.size())
                    .put("root", checkpoint.root().base64())
                    .put("time", Instant.ofEpochMilli(checkpoint.time()).toString())
                    .put("grownFromKept", from != null));
            return;
        }
        output.line(head.note().stripTrailing());
        output.say("Signed by key " + head.key().fingerprint() + " at " + Instant.ofEpochMilli(checkpoint.time()) + ", "
                + checkpoint.size() + " entries" + (from == null ? "." : "; it only grew since " + from + "."));
    }
}

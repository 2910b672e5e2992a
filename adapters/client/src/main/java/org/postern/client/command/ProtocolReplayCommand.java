// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.protocol.decide.ProtocolFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tries a draft on the past. */
@Command(
        name = "replay",
        description = "Says in numbers what a draft would have done with what your agency sent in a period.",
        footer = "%nNo value of a document is shown. What the leak gate or a reviewer held back is not tried again.")
final class ProtocolReplayCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day.")
    private LocalDate to;

    @Option(
            names = "--asked-by",
            paramLabel = "WHO",
            description =
                    "Your agency's own id of the person who asks. The ledger keeps it as your agency's word, beside the key"
                            + " of this program.")
    private String askedBy;

    @Parameters(paramLabel = "DRAFT", description = "The draft: its file, or the folder that protocol.yaml lies in.")
    private Path draft;

    @Override
    public Integer call() {
        ObjectNode answer =
                Stop.unless(connect.session().client().replay(file(), from, to, Optional.ofNullable(askedBy)));
        Output out = output.output();
        if (out.json()) {
            out.write(answer);
            return Exit.DONE;
        }
        out.line(answer.path("documents").asLong() + " documents from " + from + " to " + to
                + (answer.path("undecided").asLong() > 0
                        ? ", and " + answer.path("undecided").asLong() + " that can no longer be decided about"
                        : ""));
        answer.path("recipients").forEach(recipient -> show(out, recipient));
        if (answer.path("recipients").isEmpty()) {
            out.line("Nothing would have been otherwise.");
        }
        return Exit.DONE;
    }

    private static void show(Output out, JsonNode recipient) {
        out.line(recipient.path("recipient").asString("") + ": " + words(recipient));
        recipient
                .path("fields")
                .forEach(field -> out.line("  " + field.path("path").asString("") + ": " + words(field)));
    }

    private static String words(JsonNode counts) {
        return words(counts.path("newlySent"), "more sent") + ", " + words(counts.path("newlyWithheld"), "withheld")
                + ", " + words(counts.path("otherwiseReduced"), "reduced otherwise");
    }

    private static String words(JsonNode count, String what) {
        return count.path("fields").asLong() + " fields " + what + " ("
                + count.path("children").asLong() + " children)";
    }

    private byte[] file() {
        Path file = Files.isDirectory(draft) ? draft.resolve(ProtocolFolder.FILE) : draft;
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Stop.usage(ClientError.FILE_UNREADABLE, file);
        }
    }
}

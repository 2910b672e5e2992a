// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.postern.client.ClientError;
import org.postern.client.files.SafeFiles;
import org.postern.redaction.jsonl.JsonlRedactor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Redacts narratives offline, line by line. */
@Command(
        name = "redact",
        description =
                "Redacts narratives offline: in {id, text, known?}, out {id, redacted, spans, review}, one a line.",
        footer = {
            "%nOffsets are Unicode code points of the given text. 'review' is what a person is shown before release.",
            "Exit status 1 when a line is no such object; the other lines are written."
        })
final class RedactCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE.jsonl",
            description = "Narratives, one JSON object a line.")
    private Path in;

    @Option(names = "--out", required = true, paramLabel = "FILE.jsonl", description = "Where the redacted ones go.")
    private Path out;

    @Override
    public Integer call() {
        Output output = this.output.output();
        JsonlRedactor.Outcome outcome = redact();
        if (output.json()) {
            var result = Output.object().put("redacted", outcome.redacted());
            var unreadable = result.putArray("unreadable");
            outcome.unreadable().forEach(unreadable::add);
            output.write(result);
        } else {
            output.line(outcome.redacted() + " narratives redacted into " + out);
        }
        if (!outcome.unreadable().isEmpty()) {
            output.say("Not a JSON object with a text: line "
                    + outcome.unreadable().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            return Exit.NO;
        }
        return Exit.DONE;
    }

    private JsonlRedactor.Outcome redact() {
        ByteArrayOutputStream redacted = new ByteArrayOutputStream();
        JsonlRedactor.Outcome outcome;
        try (BufferedReader lines = Files.newBufferedReader(in, StandardCharsets.UTF_8);
                Writer writer = new OutputStreamWriter(redacted, StandardCharsets.UTF_8)) {
            outcome = new JsonlRedactor().redact(lines, writer);
        } catch (IOException e) {
            throw Stop.usage(ClientError.FILE_UNREADABLE, in);
        }
        try {
            SafeFiles.write(out, redacted.toByteArray());
        } catch (IOException e) {
            throw Stop.usage(ClientError.CANNOT_WRITE, out);
        }
        return outcome;
    }
}

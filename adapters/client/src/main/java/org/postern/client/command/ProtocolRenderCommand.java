// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.postern.agency.AgencyRegistry;
import org.postern.client.ClientError;
import org.postern.protocol.print.Pdf;
import org.postern.protocol.render.AgreementPaper;
import org.postern.protocol.render.Paper;
import org.postern.protocol.render.PaperHtml;
import org.postern.protocol.render.PaperMarkdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a protocol as an agreement. */
@Command(
        name = "render",
        description = "Writes a sharing protocol as the agreement that people read and sign.",
        footer = "%nVersion and SHA-256 of the file stand on every page, so that paper and file can be compared.")
final class ProtocolRenderCommand implements Callable<Integer> {

    /** How an agreement can be written. */
    enum Format {
        markdown,
        html,
        pdf
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it there; a PDF is always written to a file.")
    private Path file;

    @Parameters(paramLabel = "PROTOCOL", description = "A file, a folder, or an id of the configuration.")
    private String protocol;

    @Override
    public Integer call() {
        if (format == Format.pdf && file == null) {
            throw new ParameterException(spec.commandLine(), "A PDF needs --out FILE.");
        }
        AgencyRegistry registry = config.registry();
        Paper paper = AgreementPaper.of(OneProtocol.compile(protocol, config.folder(), registry), registry::find);
        byte[] content = switch (format) {
            case html -> PaperHtml.page(paper).getBytes(StandardCharsets.UTF_8);
            case pdf -> Pdf.of(PaperHtml.page(paper));
            case markdown -> PaperMarkdown.text(paper).getBytes(StandardCharsets.UTF_8);
        };
        show(paper, content);
        return Exit.DONE;
    }

    private void show(Paper paper, byte[] content) {
        Output out = output.output();
        if (file != null) {
            write(content);
            out.say("Written to " + file + ": " + paper.identity());
        } else if (out.json()) {
            out.write(Output.object()
                    .put("protocol", paper.protocol())
                    .put("version", paper.version())
                    .put("sha256", paper.sha256())
                    .put("text", new String(content, StandardCharsets.UTF_8)));
        } else {
            out.line(new String(content, StandardCharsets.UTF_8).stripTrailing());
        }
    }

    private void write(byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw Stop.usage(ClientError.CANNOT_WRITE, file);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.client.ClientError;
import org.postern.client.offline.DocumentFile;
import org.postern.client.offline.Foreseen;
import org.postern.client.offline.Preview;
import org.postern.client.offline.Previewer;
import org.postern.document.DocumentType;
import org.postern.protocol.compile.CompiledProtocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says offline what each recipient would get of a document, and per field why. */
@Command(
        name = "preview",
        description = "Says what each recipient would get of a document, and per field why; offline, nothing is sent.",
        footer = {
            "%nWorked out from this document and the configuration alone, without anything a gateway has stored.",
            "Pseudonyms are examples. Exit status 1 when a document is invalid or not this agency's to say."
        })
final class PreviewCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Mixin
    private Documents documents;

    @Option(names = "--as", required = true, paramLabel = "AGENCY", description = "The agency that would send it.")
    private String as;

    @Option(names = "--to", paramLabel = "RECIPIENT", description = "Show this recipient only.")
    private String to;

    @Option(names = "--at", paramLabel = "TIME", description = "Decide as of this time (ISO 8601), not of now.")
    private Instant at;

    @Option(
            names = "--protocol",
            paramLabel = "FOLDER",
            description = "Decide by this draft, too, in place of the configuration's protocol of the same id.")
    private String draft;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents (JSON).")
    private List<Path> files;

    @Override
    public Integer call() {
        documents.given();
        AgencyRegistry registry = config.registry();
        Agency sender = ConfigOptions.agency(registry, as);
        Optional<String> only = Optional.ofNullable(to)
                .map(id -> ConfigOptions.agency(registry, id).id());
        Previewer previewer = new Previewer(registry, protocols(registry));
        PreviewReport report = new PreviewReport(output.output());
        boolean taken = true;
        for (Path file : files) {
            DocumentFile document = Documents.read(file);
            DocumentType type =
                    documents.of(document).orElseThrow(() -> new Stop(Exit.NO, ClientError.TYPE_NOT_SAID.refusal()));
            Preview preview = previewer.preview(type, document.bytes(), sender, at == null ? Instant.now() : at);
            taken &= report.show(file, only(preview, only));
        }
        return taken ? Exit.DONE : Exit.NO;
    }

    private List<CompiledProtocol> protocols(AgencyRegistry registry) {
        List<CompiledProtocol> all = config.protocols(registry);
        if (draft == null) {
            return all;
        }
        CompiledProtocol own = OneProtocol.compile(draft, config.folder(), registry);
        return Stream.concat(
                        all.stream()
                                .filter(one -> !one.protocol()
                                        .id()
                                        .equals(own.protocol().id())),
                        Stream.of(own))
                .toList();
    }

    private static Preview only(Preview preview, Optional<String> recipient) {
        if (recipient.isEmpty() || !(preview instanceof Preview.Foreseeable all)) {
            return preview;
        }
        List<Foreseen> wanted = all.recipients().stream()
                .filter(one -> one.recipient().agency().id().equals(recipient.get()))
                .toList();
        if (wanted.isEmpty()) {
            throw new Stop(Exit.NO, ClientError.NOT_A_RECIPIENT.refusal());
        }
        return new Preview.Foreseeable(wanted, all.warnings());
    }
}

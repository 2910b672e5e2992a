// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postern.agency.AgencyRegistry;
import org.postern.document.DocumentType;
import org.postern.protocol.TextTable;
import org.postern.protocol.check.Coverage;
import org.postern.protocol.compile.CompiledProtocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists for every field and recipient which rules speak. */
@Command(
        name = "coverage",
        description = "Lists for every field and every recipient of a protocol which rules speak, or that none does.",
        footer = "%nA rule with a condition has a question mark.")
final class ProtocolCoverageCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Mixin
    private Documents documents;

    @Option(names = "--csv", description = "As comma-separated values, for a spreadsheet.")
    private boolean csv;

    @Parameters(paramLabel = "PROTOCOL", description = "A file, a folder, or an id of the configuration.")
    private String protocol;

    @Override
    public Integer call() {
        AgencyRegistry registry = config.registry();
        CompiledProtocol compiled = OneProtocol.compile(protocol, config.folder(), registry);
        Optional<DocumentType> given = documents.given();
        List<DocumentType> types = given.map(List::of).orElseGet(() -> Arrays.asList(DocumentType.values()));
        Output out = output.output();
        for (DocumentType type : types) {
            if (out.json()) {
                Coverage.cells(compiled, type).forEach(cell -> out.write(json(type, cell)));
                continue;
            }
            TextTable table = Coverage.table(compiled, type);
            out.line(csv ? table.toCsv().stripTrailing() : type.id() + "\n" + table.toText());
        }
        return Exit.DONE;
    }

    private static tools.jackson.databind.JsonNode json(DocumentType type, Coverage.Cell cell) {
        var node = Output.object()
                .put("type", type.id())
                .put("path", cell.path())
                .put("category", cell.category())
                .put("recipient", cell.recipient())
                .put("taken", cell.taken());
        var rules = node.putArray("rules");
        cell.rules().forEach(rules::add);
        return node;
    }
}

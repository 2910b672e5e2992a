// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.document.DocumentType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Lists agencies of the registry. */
@Command(
        name = "agencies",
        description = "Lists agencies: id, kind, area, units, name and the document types each takes.")
final class AgenciesCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "Words of an id, name, code, kind or area; without any, all agencies.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        AgencyRegistry registry = config.registry();
        List<Agency> found = registry.search(String.join(" ", words));
        Output out = output.output();
        if (out.json()) {
            found.forEach(agency -> out.write(json(agency)));
        } else {
            out.lines(table(found));
        }
        if (found.isEmpty()) {
            out.say("No agency has all of these words; try fewer, or a part of the name.");
            return Exit.NO;
        }
        return Exit.DONE;
    }

    private static List<String> table(List<Agency> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Table table = new Table().row("ID", "KIND", "AREA", "UNITS", "NAME", "TAKES");
        found.forEach(agency ->
                table.row(agency.id(), agency.kind().id(), area(agency), units(agency), agency.name(), takes(agency)));
        return table.lines();
    }

    private static String takes(Agency agency) {
        return agency.accepts().isEmpty()
                ? "-"
                : agency.accepts().stream().map(DocumentType::id).sorted().collect(Collectors.joining(","));
    }

    private static String area(Agency agency) {
        return agency.authority().or(agency::force).orElse("-");
    }

    private static String units(Agency agency) {
        return agency.units().isEmpty()
                ? "-"
                : agency.units().stream().map(Agency.Unit::id).collect(Collectors.joining(","));
    }

    private static ObjectNode json(Agency agency) {
        ObjectNode node = Output.object()
                .put("id", agency.id())
                .put("name", agency.name())
                .put("kind", agency.kind().id())
                .put("nation", agency.nation());
        agency.authority().ifPresent(authority -> node.put("authority", authority));
        agency.force().ifPresent(force -> node.put("force", force));
        var units = node.putArray("units");
        agency.units().forEach(unit -> units.addObject().put("id", unit.id()).put("name", unit.name()));
        var takes = node.putArray("accepts");
        agency.accepts().stream().map(DocumentType::id).sorted().forEach(takes::add);
        var codes = node.putArray("codes");
        agency.codes().stream().sorted().forEach(codes::add);
        return node;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Lists what is agreed. */
@Command(
        name = "list",
        description = "Lists the sharing protocols that your agency is party to, every version with its state.",
        footer = "%nA DRAFT is a file that a demonstration decides by; nobody has approved it.")
final class ProtocolListCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Override
    public Integer call() {
        ArrayNode protocols = Stop.unless(connect.session().client().protocols());
        Output out = output.output();
        if (out.json()) {
            protocols.forEach(out::write);
            return Exit.DONE;
        }
        Table table = new Table();
        protocols.forEach(one -> table.row(
                said(one, "protocol"),
                said(one, "version"),
                said(one, "state"),
                one.path("decides").asBoolean(false) ? "decides now" : "-",
                said(one, "inForceFrom") + " to " + said(one, "expires"),
                said(one, "waitingFor").isEmpty() ? "" : "waits for " + said(one, "waitingFor")));
        out.lines(table.lines());
        return Exit.DONE;
    }

    private static String said(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}

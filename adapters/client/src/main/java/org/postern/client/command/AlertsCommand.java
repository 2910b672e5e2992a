// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;

/** Shows what an agency has to be told. */
@Command(name = "alerts", description = "Shows what your agency has to be told, newest first.")
final class AlertsCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Override
    public Integer call() {
        ArrayNode alerts = Stop.unless(connect.session().client().alerts());
        Output out = output.output();
        if (out.json()) {
            alerts.forEach(out::write);
            return Exit.DONE;
        }
        Table table = new Table();
        alerts.forEach(alert -> table.row(
                When.text(alert.path("at")),
                alert.path("kind").asString(""),
                alert.path("submission").asString("-"),
                alert.path("text").asString("")));
        out.lines(table.lines());
        return Exit.DONE;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back a submission. */
@Command(
        name = "recall",
        description = "Takes back what has not been handed over yet, and says where the submission stands then.")
final class RecallCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Parameters(paramLabel = "ID", description = "The id that 'submit' printed.")
    private UUID id;

    @Override
    public Integer call() {
        Session session = connect.session(id);
        new StatusReport(output.output()).show(Stop.unless(session.client().recall(id)));
        return Exit.DONE;
    }
}

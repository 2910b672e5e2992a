// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says where a submission stands. */
@Command(name = "status", description = "Says where a submission stands, recipient by recipient.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Parameters(paramLabel = "ID", description = "The id that 'submit' printed.")
    private UUID id;

    @Override
    public Integer call() {
        Session session = connect.session(id);
        new StatusReport(output.output()).show(Stop.unless(session.client().status(id)));
        return Exit.DONE;
    }
}

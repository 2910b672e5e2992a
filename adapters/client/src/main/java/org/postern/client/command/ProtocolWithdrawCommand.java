// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends one version. */
@Command(
        name = "withdraw",
        description = "Ends a version at once; where it was in force nothing goes under it from then on.")
final class ProtocolWithdrawCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Mixin
    private ProtocolVersionOptions which;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; every party can read it. Leave names out.")
    private String reason;

    @Override
    public Integer call() {
        new ProtocolVersionReport(output.output())
                .show(Stop.unless(connect.session().client().withdraw(which.id(), which.version(), reason)));
        return Exit.DONE;
    }
}

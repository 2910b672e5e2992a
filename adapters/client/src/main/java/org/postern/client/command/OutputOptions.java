// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command speaks. */
final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "One JSON object a line on standard output, for programs.")
    private boolean json;

    Output output() {
        return new Output(command, json);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question. */
@Command(name = "review", description = "Answers one question: what was held goes out, or is kept back.")
final class ReviewCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Parameters(paramLabel = "ID", description = "The id that 'reviews' printed.")
    private UUID id;

    @ArgGroup(multiplicity = "1")
    private Answer answer;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; it is kept with the decision. Leave names out.")
    private String reason;

    /** One of the two. */
    static final class Answer {
        @Option(names = "--release", required = true, description = "Let it go to the recipient.")
        private boolean release;

        @Option(names = "--keep", required = true, description = "Keep it back.")
        private boolean keep;
    }

    @Override
    public Integer call() {
        Stop.unless(connect.session().client().decide(id, answer.release && !answer.keep, reason));
        Output out = output.output();
        if (out.json()) {
            out.write(Output.object().put("id", id.toString()).put("decision", answer.release ? "release" : "keep"));
        } else {
            out.line(id + ": " + (answer.release ? "released" : "kept back"));
        }
        return Exit.DONE;
    }
}

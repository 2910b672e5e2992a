// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.client.ClientError;
import org.postern.envelope.pki.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command ended. A defect is told by kinds and places only: an exception's text could repeat a document. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Refusal refusal = failure instanceof Stop stop ? stop.refusal() : ClientError.INTERNAL.refusal(trail(failure));
        command.getErr().println(refusal.code() + " " + refusal.text() + " " + refusal.fix());
        command.getErr().flush();
        return failure instanceof Stop stop ? stop.exit() : Exit.NO;
    }

    private static String trail(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(5)
                .map(Failures::place)
                .collect(Collectors.joining(" <- "));
    }

    private static String place(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return failure.getClass().getName() + (stack.length > 0 ? " at " + stack[0] : "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // A gateway closes idle connections after a minute; one that is older is not worth trying.
        System.setProperty("jdk.httpclient.keepalive.timeout", "30");
        // A library asks for a log to write to; here there is none, and it need not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine postern = PosternCommand.commandLine();
        postern.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        postern.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(postern.execute(arguments));
    }
}

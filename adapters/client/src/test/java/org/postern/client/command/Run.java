// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the command line inside the test: exit status, standard output, standard error. */
record Run(int exit, String out, String err) {

    /** The folder of the source; tests run in the module's folder. */
    static final Path HOME = Path.of("").toAbsolutePath().resolve("../..").normalize();

    static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine postern = PosternCommand.commandLine();
        postern.setOut(new PrintWriter(out));
        postern.setErr(new PrintWriter(err));
        int exit = postern.execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    static Path example(String name) {
        return HOME.resolve("schemas").resolve("examples").resolve(name);
    }

    /** Standard output as one JSON object a line. */
    List<JsonNode> json() {
        return Arrays.stream(out.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.client.data.DataFolder;
import org.postern.client.files.SafeFiles;
import org.postern.client.gateway.GatewayOptions;
import org.postern.client.gateway.GatewayProgram;
import org.postern.envelope.pki.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a gateway alone. */
@Command(
        name = "serve",
        description = "Runs a gateway in the foreground until it is stopped.",
        footer = "%nWithout --profile prod it is for development: it makes keys for every agency in the data folder.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Option(names = "--data", paramLabel = "DIR", description = "Where all state is kept (default: .postern).")
    private Path data = DataFolder.DEFAULT;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the API (default: 8443); health and metrics are a thousand higher.")
    private Integer port;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "prod for production, which refuses insecure settings.")
    private String profile;

    @Option(
            names = "--print-command",
            description = "Print the program and its arguments, one a line, and run nothing.")
    private boolean print;

    @Override
    public Integer call() {
        DataFolder folder = new DataFolder(data);
        GatewayOptions options = new GatewayOptions(
                folder.root(),
                port == null ? OptionalInt.empty() : OptionalInt.of(port),
                Optional.ofNullable(profile),
                !"prod".equals(profile));
        makeFolder(folder);
        try {
            List<String> command =
                    Stop.unless(GatewayProgram.find().then(program -> commandOf(program, options)), Exit.UNREACHABLE);
            if (print) {
                output.output().lines(command);
                return Exit.DONE;
            }
            return run(command);
        } catch (IOException e) {
            throw new Stop(Exit.UNREACHABLE, ClientError.NOT_STARTED.refusal("it cannot be run", folder.log()));
        }
    }

    /** Said here in one line, rather than by a gateway that fails to start. */
    private static void makeFolder(DataFolder folder) {
        try {
            SafeFiles.folder(folder.root());
        } catch (IOException e) {
            throw Stop.usage(ClientError.CANNOT_WRITE, folder.root());
        }
    }

    private static Verdict<List<String>> commandOf(GatewayProgram program, GatewayOptions options) {
        try {
            return program.command(options);
        } catch (IOException e) {
            return ClientError.NOT_STARTED.refuse("its program cannot be laid out", program.home());
        }
    }

    /** Where this program is stopped, the gateway is. */
    private static int run(List<String> command) throws IOException {
        Process gateway = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::destroy, "stop the gateway"));
        try {
            return gateway.waitFor() == 0 ? Exit.DONE : Exit.UNREACHABLE;
        } catch (InterruptedException e) {
            gateway.destroy();
            Thread.currentThread().interrupt();
            return Exit.UNREACHABLE;
        }
    }
}

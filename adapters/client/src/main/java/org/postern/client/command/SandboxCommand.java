// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.client.Pause;
import org.postern.client.data.DataFolder;
import org.postern.client.demo.DemoGateway;
import org.postern.client.gateway.LocalGateway;
import org.postern.client.sandbox.Sandbox;
import org.postern.client.sandbox.SandboxResult;
import org.postern.client.sandbox.SandboxScript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a supplier try its client against recipients that behave and misbehave. */
@Command(
        name = "sandbox",
        description =
                "Starts a gateway with made-up agencies and canned recipients that accept, delay, refuse, send a wrong"
                        + " receipt or sign with an expired certificate; sends a fixed set of documents and shows what"
                        + " their senders see.",
        footer = {
            "%nGoes on until it is stopped: what you send meanwhile is treated in the same way.",
            "With --once exit status 0 only when every recipient did what it is to do."
        })
final class SandboxCommand implements Callable<Integer> {

    private static final Path FOLDER = Path.of(".postern-sandbox");
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--once", description = "Stop when the fixed documents are through.")
    private boolean once;

    @Option(names = "--data", paramLabel = "DIR", description = "Where all state is kept (default: .postern-sandbox).")
    private Path data = FOLDER;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The gateway's port (default: 8443, or the next that is free).")
    private Integer port;

    @Override
    public Integer call() {
        Output out = output.output();
        DataFolder folder = new DataFolder(data);
        SandboxScript script = Stop.unless(SandboxScript.load(config.folder()), Exit.WRONG_USAGE);
        DemoGateway gateway = gateway(out, folder);
        try {
            Sandbox sandbox =
                    Stop.unless(Sandbox.with(script, folder, gateway.address().url()), Exit.NO);
            List<SandboxResult> results = run(out, sandbox);
            SandboxScreen screen = new SandboxScreen(out);
            screen.show(results);
            long wrong = results.stream().filter(one -> !one.asExpected()).count();
            if (wrong > 0) {
                out.say(ClientError.CASES_FAILED.refusal(wrong, results.size()));
            }
            if (!once) {
                screen.addresses(gateway, folder);
                play(sandbox);
            }
            return wrong > 0 ? Exit.NO : Exit.DONE;
        } finally {
            gateway.own().ifPresent(LocalGateway::stop);
        }
    }

    private DemoGateway gateway(Output out, DataFolder folder) {
        try (Progress progress = Progress.of(out.err(), "Starting the gateway")) {
            progress.now("Starting the gateway of " + folder.root());
            return Stop.unless(
                    DemoGateway.of(folder, port == null ? OptionalInt.empty() : OptionalInt.of(port)),
                    Exit.UNREACHABLE);
        }
    }

    private static List<SandboxResult> run(Output out, Sandbox sandbox) {
        try (Progress progress = Progress.of(out.err(), "Sending the documents")) {
            progress.now("Sending the documents, and waiting for the recipients");
            return Stop.unless(sandbox.run());
        }
    }

    /** Until the program is stopped. */
    private static void play(Sandbox sandbox) {
        do {
            sandbox.play();
        } while (Pause.real().waitFor(LOOK_EVERY));
    }
}

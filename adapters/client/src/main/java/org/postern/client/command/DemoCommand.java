// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.postern.agency.AgencyRegistry;
import org.postern.client.data.DataFolder;
import org.postern.client.demo.Demo;
import org.postern.client.demo.DemoDocument;
import org.postern.client.demo.DemoGateway;
import org.postern.client.demo.DemoResult;
import org.postern.client.demo.DemoScript;
import org.postern.client.gateway.LocalGateway;
import org.postern.envelope.pki.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the main job on the demo documents. */
@Command(
        name = "demo",
        description = "Starts a gateway where none runs, does the main job on the demo documents of five partnerships,"
                + " and shows what every recipient got and why.",
        footer = {
            "%nA demo on a used data folder starts from where it was and repeats nothing.",
            "Exit status 0 only when every document had exactly the outcome that its case file expects."
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--once", description = "Stop the gateway at the end, where this command started it.")
    private boolean once;

    @Option(names = "--data", paramLabel = "DIR", description = "Where all state is kept (default: .postern).")
    private Path data = DataFolder.DEFAULT;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The gateway's port (default: 8443, or the next that is free).")
    private Integer port;

    @Override
    public Integer call() {
        Output out = output.output();
        DataFolder folder = new DataFolder(data);
        AgencyRegistry registry = config.registry();
        DemoScript script = Stop.unless(DemoScript.load(config.folder()), Exit.WRONG_USAGE);
        DemoGateway gateway = gateway(out, folder);
        Optional<LocalGateway> own = gateway.own();
        Demo demo = Stop.unless(Demo.with(gateway, folder, registry), Exit.NO);
        DemoScreen screen = new DemoScreen(out, registry);
        List<DemoResult> results = run(out, demo, script, screen, folder);
        explain(out, demo, results);
        own.ifPresent(started -> prepare(out, started));
        Optional<Refusal> failure = Demo.failure(results);
        screen.summary(results);
        if (!once) {
            own.ifPresent(LocalGateway::leaveRunning);
            screen.addresses(gateway, folder);
        } else {
            own.ifPresent(LocalGateway::stop);
        }
        failure.ifPresent(out::say);
        return failure.isPresent() ? Exit.NO : Exit.DONE;
    }

    private DemoGateway gateway(Output out, DataFolder folder) {
        try (Progress progress = Progress.of(out.err(), "Starting the gateway")) {
            progress.now("Starting the gateway of " + folder.root());
            return Stop.unless(
                    DemoGateway.of(folder, port == null ? OptionalInt.empty() : OptionalInt.of(port)),
                    Exit.UNREACHABLE);
        }
    }

    private static List<DemoResult> run(
            Output out, Demo demo, DemoScript script, DemoScreen screen, DataFolder folder) {
        try (Progress progress = Progress.of(out.err(), "Sending the demo documents")) {
            return Stop.unless(demo.run(script, new Demo.Told() {
                @Override
                public void next(DemoDocument document) {
                    progress.now(document.say());
                }

                @Override
                public void done(DemoResult result) {
                    progress.pause();
                    screen.show(result);
                    remember(result, folder);
                }
            }));
        }
    }

    /** So that later commands need not be told who sent it; where that fails, they are. */
    private static void remember(DemoResult result, DataFolder folder) {
        if (result.repeated()) {
            return;
        }
        result.submission().ifPresent(id -> {
            try {
                folder.knownIds().remember(id, result.document().example().sender());
            } catch (java.io.IOException e) {
                throw Stop.usage(org.postern.client.ClientError.CANNOT_WRITE, folder.root());
            }
        });
    }

    private static void explain(Output out, Demo demo, List<DemoResult> results) {
        if (out.json()) {
            return;
        }
        for (DemoResult result : results) {
            if (result.document().explain() && result.submission().isPresent()) {
                out.line("");
                out.lines(Stop.unless(demo.explain(result)));
            }
        }
    }

    private static void prepare(Output out, LocalGateway gateway) {
        try (Progress progress = Progress.of(out.err(), "Making the next start quicker")) {
            progress.now("Making the next start quicker");
            gateway.prepareNextStart();
        }
    }
}

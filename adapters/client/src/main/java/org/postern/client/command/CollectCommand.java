// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.client.Pause;
import org.postern.client.collect.CollectedFolder;
import org.postern.client.collect.Collector;
import org.postern.client.collect.EnvelopeOpener;
import org.postern.client.collect.Pass;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Empties the mailbox of an agency into a folder. */
@Command(
        name = "collect",
        description =
                "Fetches new envelopes, opens and verifies each, keeps it in a folder and sends the signed receipt.",
        footer = {
            "%nWrites ID.p7m (as received), ID.manifest.json, ID.json (the disclosure) and last ID.receipt.p7s.",
            "May be stopped and repeated at any time: nothing is kept or receipted twice.",
            "Urgent envelopes come first. Of each it is said for which unit it is and how it must be handled.",
            "Exit status 1 when an envelope does not open or does not verify (the gateway is told), or when the",
            "gateway does not hand one over this time; the others are collected all the same."
        })
final class CollectCommand implements Callable<Integer> {

    private static final int SERVER_TROUBLE = 500;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder; made where there is none.")
    private Path out;

    @Option(names = "--watch", description = "Go on looking for new envelopes until stopped.")
    private boolean watch;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How often --watch looks (default: 5).")
    private int every;

    @Override
    public Integer call() {
        Session session = connect.session();
        Output output = this.output.output();
        CollectReport report = new CollectReport(output);
        Collector collector = collector(session);
        if (session.trust().lists().isEmpty()) {
            output.say("Without the authority's revocation list, revoked certificates are not recognised: add it to"
                    + " --trust.");
        }
        Set<UUID> told = new HashSet<>();
        while (true) {
            Pass pass = collector.collect(one -> {
                if (one.done() || told.add(one.envelope())) {
                    report.show(one);
                }
                if (one.done()) {
                    session.remember(one.envelope(), output);
                }
            });
            if (!watch) {
                return report.end(pass);
            }
            if (pass instanceof Pass.Stopped stopped && stopped.refusal().status() < SERVER_TROUBLE) {
                return report.end(stopped);
            }
            if (!(pass instanceof Pass.Complete)) {
                report.end(pass);
                output.say("Trying again.");
            }
            if (!Pause.real().waitFor(Duration.ofSeconds(every))) {
                return Exit.DONE;
            }
        }
    }

    private Collector collector(Session session) {
        EnvelopeOpener opener = Stop.unless(EnvelopeOpener.of(session.identity(), session.trust()), Exit.WRONG_USAGE);
        try {
            return new Collector(
                    session.client(),
                    opener,
                    Stop.unless(session.identity().pair(CertificateUse.SIGN), Exit.WRONG_USAGE),
                    CollectedFolder.in(out),
                    Clock.systemUTC());
        } catch (IOException e) {
            Refusal refusal = ClientError.CANNOT_WRITE.refusal(out);
            throw new Stop(Exit.WRONG_USAGE, refusal);
        }
    }
}

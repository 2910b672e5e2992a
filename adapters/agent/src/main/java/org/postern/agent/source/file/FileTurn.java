// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.io.IOException;
import java.util.List;
import org.apache.camel.Exchange;
import org.postern.agent.intake.ImportReport;
import org.postern.agent.intake.ReportText;
import org.postern.agent.mapping.Sender;
import org.postern.agent.run.AgentRuntime;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** The steps of the routes of one source of files; for one thread. */
public final class FileTurn {

    private final String source;
    private final Place place;
    private final Sender sender;
    private final FileIntake intake;
    private final Attempts attempts;
    private final AgentRuntime runtime;
    private String lastTrouble = "";

    public FileTurn(FileSource source, Place place, Sender sender, FileIntake intake, AgentRuntime runtime) {
        this.source = source.name();
        this.place = place;
        this.sender = sender;
        this.intake = intake;
        this.attempts = new Attempts(runtime.clock());
        this.runtime = runtime;
    }

    /** The body becomes the files in hand that are due. */
    void look(Exchange exchange) throws IOException {
        Verdict<List<TakenFile>> taken = place.take();
        List<TakenFile> due = taken.either(
                files -> files.stream()
                        .filter(file -> attempts.isDue(file.stamp()))
                        .toList(),
                this::trouble);
        if (taken instanceof Verdict.Accepted<List<TakenFile>>) {
            lastTrouble = "";
        }
        exchange.getMessage().setBody(due);
    }

    /** A server that is away is said once, and again when something else is wrong with it. */
    private List<TakenFile> trouble(Refusal refusal) {
        if (!refusal.code().equals(lastTrouble)) {
            runtime.log().say(source, refusal);
            lastTrouble = refusal.code();
        }
        return List.of();
    }

    /** The body becomes the file with what came of it. A failure of the agent's own counts against the file. */
    void read(Exchange exchange) throws IOException {
        TakenFile file = exchange.getMessage().getBody(TakenFile.class);
        try {
            ImportReport report = intake.read(file.content(), file.persons(), sender, file.errorCopies());
            exchange.getMessage().setBody(new FileRead(file, report));
        } catch (IOException elsewhere) {
            attempts.later(file.stamp());
            throw elsewhere;
        } catch (RuntimeException failure) {
            if (attempts.failed(file.stamp())) {
                giveUp(file);
            }
            throw failure;
        }
    }

    private void giveUp(TakenFile file) throws IOException {
        Refusal refusal = SourceIssue.GIVEN_UP.refusal();
        runtime.log().say(source, refusal);
        file.failed(List.of(refusal.code() + " " + refusal.text()));
        attempts.forget(file.stamp());
    }

    /** Puts the file where it belongs; what waits for the gateway stays in hand. */
    void settle(Exchange exchange) throws IOException {
        FileRead read = FileRoutes.fileRead(exchange);
        TakenFile file = read.file();
        ImportReport report = read.report();
        attempts.later(file.stamp());
        runtime.log().note(source, file.stamp() + " " + ReportText.brief(report));
        if (report.waiting().isPresent()) {
            return;
        }
        if (report.complete()) {
            file.done();
        } else {
            file.failed(ReportText.besideFile(report));
        }
        attempts.forget(file.stamp());
    }

    void rest(Exchange exchange) throws IOException {
        place.rest();
    }
}

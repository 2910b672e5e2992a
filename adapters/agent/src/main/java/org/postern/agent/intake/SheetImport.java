// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.AgentIssue;
import org.postern.agent.extract.Extracts;
import org.postern.agent.mapping.Mappings;
import org.postern.agent.mapping.Sender;
import org.postern.agent.mapping.SheetRecognition;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.UnreadableSheet;
import org.postern.agent.sheet.Workbook;
import org.postern.agent.told.ToldBook;
import org.postern.agent.value.CellReaders;
import org.postern.document.Issue;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;
import org.postern.validation.ValidationContext;
import org.postern.validation.Validator;

/**
 * Turns a sheet into documents and hands them over. Rows that cannot be sent go to an error copy, the others go through.
 * The same sheet again sends nothing twice; after a crash in the middle it goes on where it was. For one thread.
 */
public final class SheetImport {

    private final Mappings mappings;
    private final AgencyRegistry registry;
    private final Extracts files;
    private final Validator validator = Validator.standard();
    private final Clock clock;

    public SheetImport(Mappings mappings, AgencyRegistry registry, SheetLimits limits, Clock clock) {
        this.mappings = mappings;
        this.registry = registry;
        this.files = new Extracts(mappings, limits);
        this.clock = clock;
    }

    /**
     * Reads a file of one sender.
     *
     * @param book   what this sender has told so far
     * @throws IOException where a file cannot be read or written; what was handed over until then is remembered
     */
    public ImportReport run(Path file, Sender sender, ToldBook book, DocumentSink sink, ErrorCopies copies)
            throws IOException {
        return run(files.open(file, sender), sender, book, sink, copies);
    }

    /** As before, for an export whose second file says who the persons are. */
    public ImportReport run(
            Path file, Path persons, Sender sender, ToldBook book, DocumentSink sink, ErrorCopies copies)
            throws IOException {
        return run(files.open(file, persons, sender), sender, book, sink, copies);
    }

    private ImportReport run(
            Verdict<Workbook> opened, Sender sender, ToldBook book, DocumentSink sink, ErrorCopies copies)
            throws IOException {
        if (opened instanceof Verdict.Refused<Workbook> refused) {
            return ImportReport.refused(issue(refused.refusal()));
        }
        try (Workbook workbook = ((Verdict.Accepted<Workbook>) opened).value()) {
            return run(workbook, sender, book, sink, copies);
        }
    }

    private ImportReport run(Workbook workbook, Sender sender, ToldBook book, DocumentSink sink, ErrorCopies copies)
            throws IOException {
        ErrorCopy errors = new ErrorCopy(copies);
        Outbox outbox = new Outbox(book, sink);
        Checking checking = new Checking(validator, sender.agency(), registry, clock);
        Sending sending = new Sending(book, new Numbering(book, clock), checking, outbox, errors);
        FileRun run = new FileRun(sender, book, sending, outbox, errors);
        List<SheetReading> readings = workbook.sheets().stream()
                .map(sheet -> new SheetReading(sheet, run, new SheetRecognition(mappings.all(), sender), readers()))
                .toList();
        Optional<Issue> refused = Optional.empty();
        try {
            for (SheetReading reading : readings) {
                reading.survey();
            }
            for (SheetReading reading : readings) {
                reading.send();
            }
        } catch (UnreadableSheet unreadable) {
            refused = Optional.of(unreadable.issue());
        }
        outbox.send();
        errors.write();
        List<SheetReport> reports = readings.stream().map(SheetReading::report).toList();
        boolean nothing = refused.isEmpty()
                && reports.stream().allMatch(sheet -> sheet.mapping().isEmpty())
                && reports.stream().allMatch(sheet -> sheet.remarks().isEmpty());
        return new ImportReport(
                nothing ? Optional.of(AgentIssue.NO_HEADINGS.at("")) : refused,
                reports,
                outbox.sent(),
                sending.unchanged(),
                errors.rows(),
                errors.parts(),
                outbox.later());
    }

    private CellReaders readers() {
        return new CellReaders(LocalDate.ofInstant(clock.instant(), ValidationContext.LONDON), registry);
    }

    private static Issue issue(Refusal refusal) {
        return Issue.error(refusal.code(), "", refusal.text(), refusal.fix());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.postern.agent.intake.DocumentImport;
import org.postern.agent.intake.DocumentSink;
import org.postern.agent.intake.ErrorCopies;
import org.postern.agent.intake.ImportReport;
import org.postern.agent.intake.SheetImport;
import org.postern.agent.mapping.Sender;
import org.postern.agent.run.AgentRuntime;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.told.ToldBook;
import org.postern.document.Issue;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** Reads a file of one sender, a sheet or a document, and hands over what is in it. For one thread. */
public final class FileIntake {

    private final AgentRuntime runtime;
    private final Senders senders;
    private final SheetImport sheets;
    private final DocumentImport documents;
    private final DocumentSink sink;

    public FileIntake(AgentRuntime runtime, Senders senders, DocumentSink sink) {
        this.runtime = runtime;
        this.senders = senders;
        this.sheets = new SheetImport(runtime.mappings(), runtime.registry(), SheetLimits.DEFAULT, runtime.clock());
        this.documents = new DocumentImport(runtime.registry(), runtime.clock());
        this.sink = sink;
    }

    /**
     * What came of the file; may be asked again after a crash or where something waits.
     *
     * @param persons the second file of an export
     */
    public ImportReport read(Path file, Optional<Path> persons, Sender sender, ErrorCopies copies) throws IOException {
        if (DocumentImport.isDocument(file)) {
            return documents.run(file, runtime.agency(), sink);
        }
        Lock lock = senders.lock(sender);
        lock.lock();
        try {
            return sheet(file, persons, sender, copies);
        } finally {
            lock.unlock();
        }
    }

    /** The memory is opened for each file, so that whatever failed before, it is as it is on the disk. */
    private ImportReport sheet(Path file, Optional<Path> persons, Sender sender, ErrorCopies copies)
            throws IOException {
        Verdict<ToldBook> opened = ToldBook.open(senders.memory(sender), runtime.key());
        if (opened instanceof Verdict.Refused<ToldBook> refused) {
            return ImportReport.later(issue(refused.refusal()));
        }
        try (ToldBook book = opened.orElseThrow()) {
            return persons.isPresent()
                    ? sheets.run(file, persons.get(), sender, book, sink, copies)
                    : sheets.run(file, sender, book, sink, copies);
        }
    }

    private static Issue issue(Refusal refusal) {
        return Issue.error(refusal.code(), "", refusal.text(), refusal.fix());
    }
}

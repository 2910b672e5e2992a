// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.postern.agent.intake.DocumentSink;
import org.postern.agent.run.AgentRuntime;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;
import org.postern.agent.source.file.FileIntake;
import org.postern.agent.source.file.FileRoutes;
import org.postern.agent.source.file.FileSource;
import org.postern.agent.source.file.FileTurn;
import org.postern.agent.source.file.Place;
import org.postern.agent.source.file.Senders;
import org.postern.agent.source.folder.FolderSource;
import org.postern.agent.source.mail.MailOpening;
import org.postern.agent.source.mail.MailSource;
import org.postern.agent.source.sftp.SftpSource;
import org.postern.envelope.pki.Verdict;

/** One entry under {@code sources}. */
sealed interface Source {

    /** What all sources have. */
    FileSource common();

    default String name() {
        return common().name();
    }

    /** Certificates and authorities of whoever sends; none for files. */
    default List<Path> keysAndTrust() {
        return List.of();
    }

    /** Refused where it can never work. */
    Verdict<RoutesBuilder> routes(AgentRuntime runtime, Senders senders, DocumentSink sink);

    /** By which of {@code folder}, {@code sftp} and {@code mail} is there. */
    static Source read(Section entries) {
        FileSource common = FileSource.read(entries);
        boolean folder = entries.has("folder");
        boolean sftp = entries.has("sftp");
        Optional<Section> mail = entries.section("mail");
        if ((folder ? 1 : 0) + (sftp ? 1 : 0) + (mail.isPresent() ? 1 : 0) != 1) {
            entries.problem("", SetupIssue.NOT_ONE_WAY, "folder, sftp and mail");
        }
        if (mail.isPresent()) {
            return new OfMail(MailSource.read(common, mail.get()));
        }
        return sftp
                ? new OfFiles(common, SftpSource.read(common, entries)::open)
                : new OfFiles(common, FolderSource.read(common, entries)::open);
    }

    /** Messages of a mailbox. */
    record OfMail(MailSource mail) implements Source {

        @Override
        public FileSource common() {
            return mail.common();
        }

        @Override
        public List<Path> keysAndTrust() {
            return mail.keysAndTrust();
        }

        @Override
        public Verdict<RoutesBuilder> routes(AgentRuntime runtime, Senders senders, DocumentSink sink) {
            return MailOpening.routes(mail, runtime, senders, sink);
        }
    }

    /** Files that lie somewhere. */
    record OfFiles(FileSource common, Opening opening) implements Source {

        @Override
        public Verdict<RoutesBuilder> routes(AgentRuntime runtime, Senders senders, DocumentSink sink) {
            return senders.sender(common.sender(), common.mapping())
                    .then(sender -> opening.open(runtime).map(place -> {
                        FileIntake intake = new FileIntake(runtime, senders, sink);
                        FileTurn turn = new FileTurn(common, place, sender, intake, runtime);
                        return new FileRoutes(common, turn, runtime.log());
                    }));
        }
    }

    /** Opens the place of a source. */
    @FunctionalInterface
    interface Opening {
        Verdict<Place> open(AgentRuntime runtime);
    }

    /** All of them, or the first refusal. */
    static Verdict<List<RoutesBuilder>> all(
            List<Source> sources, AgentRuntime runtime, Senders senders, DocumentSink sink) {
        Verdict<List<RoutesBuilder>> all = Verdict.accept(List.of());
        for (Source source : sources) {
            all = all.then(before -> source.routes(runtime, senders, sink)
                    .map(more -> Stream.concat(before.stream(), Stream.of(more)).toList()));
        }
        return all;
    }
}

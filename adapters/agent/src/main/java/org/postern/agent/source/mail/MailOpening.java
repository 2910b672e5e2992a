// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.RoutesBuilder;
import org.postern.agent.intake.DocumentSink;
import org.postern.agent.run.AgentRuntime;
import org.postern.agent.source.file.FileIntake;
import org.postern.agent.source.file.LocalCopies;
import org.postern.agent.source.file.Senders;
import org.postern.agent.source.file.SourceIssue;
import org.postern.client.command.TrustFiles;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** Puts together what reads one mailbox. */
public final class MailOpening {

    private MailOpening() {}

    /** Refused where a certificate or a folder cannot be used; a server that is away is no reason. */
    public static Verdict<RoutesBuilder> routes(
            MailSource source, AgentRuntime runtime, Senders senders, DocumentSink sink) {
        return authorities(source)
                .then(authorities -> MailSenders.load(source, senders)
                        .then(known -> work(source, runtime).map(work -> {
                            MailDesk desk = new MailDesk(
                                    source,
                                    known,
                                    new MailOpener(runtime.identity().pairs(CertificateUse.DECRYPT)),
                                    new SignerCheck(authorities, runtime.clock()),
                                    new FileIntake(runtime, senders, sink),
                                    work);
                            return new MailRoutes(source, new MailTurn(source, desk, runtime), runtime.log());
                        })));
    }

    private static Verdict<Optional<TrustStore>> authorities(MailSource source) {
        return source.authorities().isEmpty()
                ? Verdict.accept(Optional.empty())
                : TrustFiles.load(source.authorities()).map(Optional::of);
    }

    private static Verdict<Path> work(MailSource source, AgentRuntime runtime) {
        try {
            SafeFiles.folder(source.toMend());
            Path work =
                    runtime.memory().resolve("sources").resolve(source.common().name());
            return Verdict.accept(LocalCopies.in(work).folder());
        } catch (IOException e) {
            return SourceIssue.FOLDER.refuse();
        }
    }
}

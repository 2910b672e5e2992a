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
                .then(authorities -> MailSenders.load(source, senders).then(known -> {
                    FileIntake intake = new FileIntake(runtime, senders, sink);
                    return routes(source, runtime, known, new SignerCheck(authorities, runtime.clock()), intake);
                }));
    }

    private static Verdict<RoutesBuilder> routes(
            MailSource source, AgentRuntime runtime, MailSenders known, SignerCheck signers, FileIntake intake) {
        try {
            SafeFiles.folder(source.toMend());
            Path memory = runtime.memory().resolve("sources");
            SeenMails seen = SeenMails.in(memory.resolve(source.common().name() + ".seen"));
            Path work = LocalCopies.in(memory.resolve(source.common().name())).folder();
            MailOpener opener = new MailOpener(runtime.identity().pairs(CertificateUse.DECRYPT));
            MailDesk desk = new MailDesk(source, known, opener, signers, intake, seen, work);
            return Verdict.accept(new MailRoutes(source, new MailTurn(source, desk, seen, runtime), runtime.log()));
        } catch (IOException e) {
            return SourceIssue.FOLDER.refuse();
        }
    }

    private static Verdict<Optional<TrustStore>> authorities(MailSource source) {
        return source.authorities().isEmpty()
                ? Verdict.accept(Optional.empty())
                : TrustFiles.load(source.authorities()).map(Optional::of);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.client.api.Submitted;
import org.postern.client.offline.DocumentFile;
import org.postern.document.DocumentType;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs documents and hands them to the gateway. */
@Command(
        name = "submit",
        description = "Signs documents, hands them to the gateway, and says what each recipient gets and why.",
        footer = {
            "%nMay be repeated without harm: the same version of the same document gets its first answer again.",
            "Exit status 1 when a document is refused; the others are sent all the same."
        })
final class SubmitCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Mixin
    private Documents documents;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Idempotency key; otherwise one that follows from agency, document id and version.")
    private String key;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents (JSON).")
    private List<Path> files;

    @Override
    public Integer call() {
        documents.given();
        List<DocumentFile> read = files.stream().map(Documents::read).toList();
        Session session = connect.session();
        OwnKey signer = Stop.unless(session.identity().pair(CertificateUse.SIGN), Exit.WRONG_USAGE);
        SubmitReport report = new SubmitReport(output.output());
        boolean taken = true;
        for (DocumentFile document : read) {
            Reply<Submitted> reply = submit(session, signer, document);
            if (reply instanceof Reply.Answered<Submitted> accepted) {
                session.remember(accepted.value().id(), output.output());
            }
            taken &= report.show(document.file(), reply);
        }
        return taken ? Exit.DONE : Exit.NO;
    }

    private Reply<Submitted> submit(Session session, OwnKey signer, DocumentFile document) {
        Optional<DocumentType> type = documents.of(document);
        if (type.isEmpty()) {
            return Reply.refuse(GatewayRefusal.of(ClientError.TYPE_NOT_SAID.refusal()));
        }
        String id = type.get().id();
        String idempotency =
                key == null ? document.idempotencyKey(session.identity().agency(), id) : key;
        return DocumentSignature.sign(document.bytes(), signer, Instant.now())
                .either(
                        signed -> session.client().submit(id, signed, idempotency),
                        refusal -> Reply.refuse(GatewayRefusal.of(refusal)));
    }
}

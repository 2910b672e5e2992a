// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.AgentIssue;
import org.postern.client.ClientError;
import org.postern.client.offline.DocumentFile;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.postern.envelope.pki.Refusal;
import org.postern.validation.Validator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands over a file that is a document already (JSON). Its id and version are the sender's own, so that the same file
 * sent again is for the gateway the same submission.
 */
public final class DocumentImport {

    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST = 8 * MEGABYTE;

    private final AgencyRegistry registry;
    private final Validator validator = Validator.standard();
    private final Clock clock;

    public DocumentImport(AgencyRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Whether the file begins as a JSON document does; what it is called does not count. */
    public static boolean isDocument(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(64);
            int at = head.length > 2 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb ? 3 : 0;
            while (at < head.length && Character.isWhitespace(head[at])) {
                at++;
            }
            return at < head.length && head[at] == '{';
        }
    }

    /** Reads, judges and hands over one document. */
    public ImportReport run(Path file, Agency sender, DocumentSink sink) throws IOException {
        if (Files.size(file) > LARGEST) {
            return ImportReport.refused(AgentIssue.TOO_LARGE.at("", LARGEST / MEGABYTE));
        }
        byte[] json = Files.readAllBytes(file);
        Optional<DocumentType> type = new DocumentFile(file, json).type();
        if (type.isEmpty()) {
            Refusal unknown = ClientError.TYPE_NOT_SAID.refusal();
            return ImportReport.refused(Issue.error(unknown.code(), "", unknown.text(), unknown.fix()));
        }
        StrictJson.Result read = SchemaCatalogue.standard().reader().read(json);
        if (read instanceof StrictJson.Refused refused) {
            return ImportReport.document(refused.issues());
        }
        ObjectNode content = ((StrictJson.Read) read).content();
        List<Issue> wrong = new Checking(validator, sender, registry, clock).errors(type.get(), content);
        if (!wrong.isEmpty()) {
            return ImportReport.document(wrong);
        }
        return report(sink.hand(new Prepared(
                type.get(),
                content.path("id").asString(""),
                content.path("version").asInt(0),
                json)));
    }

    private static ImportReport report(Handed handed) {
        if (handed instanceof Handed.Refused refused) {
            return ImportReport.document(refused.issues());
        }
        Optional<Issue> waiting = handed instanceof Handed.Later later ? Optional.of(later.why()) : Optional.empty();
        return new ImportReport(Optional.empty(), List.of(), waiting.isEmpty() ? 1 : 0, 0, 0, 0, waiting);
    }
}

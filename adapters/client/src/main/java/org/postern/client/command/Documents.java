// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postern.client.ClientError;
import org.postern.client.GatewayClient;
import org.postern.client.offline.DocumentFile;
import org.postern.document.DocumentType;
import picocli.CommandLine.Option;

/** Which document type files are of, and reading them. */
final class Documents {

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Document type; otherwise the one that the document's schema names.")
    private String type;

    /** The type that was given; ends the command where there is no such type. */
    Optional<DocumentType> given() {
        if (type == null) {
            return Optional.empty();
        }
        Optional<DocumentType> known = DocumentType.of(type);
        if (known.isEmpty()) {
            throw Stop.usage(ClientError.NO_SUCH_TYPE, String.join(", ", GatewayClient.types()));
        }
        return known;
    }

    /** What was given, or what the document says. */
    Optional<DocumentType> of(DocumentFile document) {
        return given().or(document::type);
    }

    static DocumentFile read(Path file) {
        return new DocumentFile(file, bytes(file));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Stop.usage(ClientError.FILE_UNREADABLE, file);
        }
    }
}

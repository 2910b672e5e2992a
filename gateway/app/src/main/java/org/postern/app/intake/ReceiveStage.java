// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.Optional;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Received;
import org.postern.app.pipeline.Stage;
import org.postern.app.pipeline.Step;
import org.postern.document.DocumentType;
import org.springframework.stereotype.Component;

/** Takes a request in: a known document type, and a key by which a repeat is known. */
@Component
public class ReceiveStage implements Stage<Received, Received.Taken> {

    private static final int LONGEST_KEY = 200;

    @Override
    public Step<Received.Taken> handle(Received request) {
        Optional<DocumentType> type = DocumentType.of(request.type());
        if (type.isEmpty()) {
            return Step.done(new Answer.Refused(
                    404,
                    "PST-6200",
                    "No such document type",
                    "This gateway knows these document types: " + String.join(", ", known()) + "."));
        }
        if (!request.preview() && !usable(request.idempotencyKey())) {
            return Step.done(new Answer.Refused(
                    400,
                    "PST-6201",
                    "Idempotency-Key needed",
                    "Send a header Idempotency-Key of 1 to " + LONGEST_KEY + " printable characters, made once for"
                            + " each version of a document and repeated with every try."));
        }
        return Step.next(new Received.Taken(request, type.get()));
    }

    private static boolean usable(String key) {
        return key != null
                && !key.isBlank()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(c -> c > 31 && c < 127);
    }

    private static java.util.List<String> known() {
        return java.util.Arrays.stream(DocumentType.values())
                .map(DocumentType::id)
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import java.util.List;
import java.util.UUID;
import org.postern.document.Issue;

/** What the pipeline answers to one who submits or previews. */
public sealed interface Answer {

    /**
     * The document is in one committed transaction with its decisions, deliveries and ledger leaf.
     *
     * @param body     the answer's JSON, the same on a repeat
     * @param repeated the key was answered before
     */
    record Accepted(UUID submission, String body, boolean repeated) implements Answer {}

    /** What would happen; nothing is stored. */
    record Previewed(String body) implements Answer {}

    /**
     * Not accepted; nothing is stored.
     *
     * @param status HTTP status (RFC 9110)
     * @param code   stable, listed in docs/errors.md
     * @param title  short and the same for every occurrence
     * @param detail what is wrong and what to do next, without any value of the document
     * @param issues of an invalid document, else empty
     */
    record Refused(int status, String code, String title, String detail, List<Issue> issues) implements Answer {

        public Refused(int status, String code, String title, String detail) {
            this(status, code, title, detail, List.of());
        }
    }
}

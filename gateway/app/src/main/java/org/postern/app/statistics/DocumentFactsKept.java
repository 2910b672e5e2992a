// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.UUID;
import org.postern.app.pipeline.Valid;
import org.springframework.stereotype.Component;

/** Keeps what statistics count of a document, in the transaction that accepts it. */
@Component
public class DocumentFactsKept {

    private final DocumentCounts counts;
    private final FactStore store;

    DocumentFactsKept(DocumentCounts counts, FactStore store) {
        this.counts = counts;
        this.store = store;
    }

    public void keep(UUID submission, Valid valid) {
        List<Fact> facts = counts.of(valid);
        if (!facts.isEmpty()) {
            store.keep(submission, facts);
        }
    }
}

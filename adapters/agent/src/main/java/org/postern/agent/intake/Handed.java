// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.util.List;
import org.postern.document.Issue;

/** What came of handing a document over. */
public sealed interface Handed {

    /** Accepted for good. */
    record Taken() implements Handed {}

    /**
     * Turned away for good.
     *
     * @param issues at least one, with pointers into the document
     */
    record Refused(List<Issue> issues) implements Handed {
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /** Nothing is known about what became of it; the same document is handed over again later. */
    record Later(Issue why) implements Handed {}
}

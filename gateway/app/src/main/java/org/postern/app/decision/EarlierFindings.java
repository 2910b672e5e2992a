// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.List;
import java.util.Set;
import org.postern.redaction.narrative.KnownFact;

/** What readers found in an agency's earlier texts, for its later ones. */
@FunctionalInterface
public interface EarlierFindings {

    /** @param agency whose document it is */
    Found of(String agency);

    /**
     * @param names  what one reader marked, hidden from now on
     * @param agreed in lower case, what two of them said is no name, no longer guessed to be one
     */
    record Found(List<KnownFact> names, Set<String> agreed) {

        public Found {
            names = List.copyOf(names);
            agreed = Set.copyOf(agreed);
        }

        /** Never a word. */
        @Override
        public String toString() {
            return "Found[" + names.size() + " names, " + agreed.size() + " agreed]";
        }
    }
}

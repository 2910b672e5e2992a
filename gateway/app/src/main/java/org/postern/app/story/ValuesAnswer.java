// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.List;

/** What an auditor who asks for values gets. */
public sealed interface ValuesAnswer {

    /** Fewest and most characters of a reason. */
    int SHORTEST_REASON = 10;

    int LONGEST_REASON = 1_000;

    /** Whether somebody typed a reason, and not just anything. */
    static boolean isReason(String text) {
        return text != null
                && text.strip().length() >= SHORTEST_REASON
                && text.length() <= LONGEST_REASON
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    /**
     * The document as its sender wrote it; the look is in the ledger.
     *
     * @param values every scalar of the document, in its order
     * @param words  what reviewers gave as reasons, by review
     */
    record Shown(List<Value> values, List<Words> words) implements ValuesAnswer {

        @Override
        public String toString() {
            return "Shown[" + values.size() + "]";
        }
    }

    /** @param pointer RFC 6901, as in {@link RecipientStory.Field} */
    record Value(String pointer, String value) {

        @Override
        public String toString() {
            return "Value[" + pointer + "]";
        }
    }

    /** @param review id of {@link RecipientStory.Review} */
    record Words(java.util.UUID review, String reason) {

        @Override
        public String toString() {
            return "Words[" + review + "]";
        }
    }

    /** No such story, or not this agency's; said in one way. */
    record Unknown() implements ValuesAnswer {}

    /** Type one of {@link #SHORTEST_REASON} to {@link #LONGEST_REASON} characters. */
    record ReasonMissing() implements ValuesAnswer {}

    /** The submission's time is over and everything it said is destroyed. */
    record Erased() implements ValuesAnswer {}

    /** It was received: the envelope opens with the recipient's own key only, and the gateway keeps no copy it could open. */
    record InTheEnvelopeOnly() implements ValuesAnswer {}
}

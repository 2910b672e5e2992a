// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.List;
import java.util.Optional;

/**
 * What one recipient would get, as a reviewer sees it: every field of the document in its order, with its value.
 *
 * @param type     of the document, by id
 * @param protocol that decides, and {@code version}
 */
public record ProposedDisclosure(Review review, String type, String protocol, int version, List<ProposedField> fields) {

    /** Where one field stands. */
    public enum Standing {
        /** It goes as it is. */
        GOES,
        /** Something made from it goes. */
        REDUCED,
        /** A rule, or the want of one, keeps it. */
        WITHHELD,
        /** This review is about it. */
        HELD
    }

    /**
     * One field.
     *
     * @param treatment    what the protocol does to it, in its words
     * @param rule         that decided, and its plain {@code sentence}
     * @param value        as the sender wrote it
     * @param outgoing     what the recipient would read, if anything
     * @param heldCode     and {@code heldReason}: why it waits; empty where this review is not about it
     * @param releasable   the reviewer may let it go
     * @param withholdable the reviewer may keep it
     * @param narrative    of a text that was looked through
     */
    public record ProposedField(
            String pointer,
            String path,
            String category,
            Standing standing,
            String treatment,
            String rule,
            String sentence,
            String value,
            Optional<String> outgoing,
            Optional<String> heldCode,
            Optional<String> heldReason,
            boolean releasable,
            boolean withholdable,
            Optional<NarrativeView> narrative) {

        /** Never the value. */
        @Override
        public String toString() {
            return "ProposedField[" + pointer + " " + standing + "]";
        }
    }

    /** A text with what was found in it, in the order in which it starts; a highlight to check may overlap a hidden one. */
    public record NarrativeView(String text, List<Highlight> highlights) {

        /** Never the text. */
        @Override
        public String toString() {
            return "NarrativeView[" + highlights.size() + " highlights]";
        }
    }

    /** What a highlight is about. */
    public enum Kind {
        /** A token stands for it. */
        HIDDEN,
        /** Somebody should look at it. */
        CHECK
    }

    /**
     * A piece of a text.
     *
     * @param start      UTF-16 index
     * @param end        after the last unit
     * @param label      what it was taken for; empty for one to check
     * @param recogniser that found it; empty for one to check
     * @param confidence 0 to 1
     * @param words      for people
     * @param markable   the reviewer may say that it is no name
     */
    public record Highlight(
            int start,
            int end,
            Kind kind,
            String label,
            String recogniser,
            double confidence,
            String words,
            boolean markable) {}
}

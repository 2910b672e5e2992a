// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.List;

/**
 * What a reviewer decides, field by field.
 *
 * @param send   whether anything goes out at all; a field that the review holds and that is not named is kept
 * @param fields each pointer once
 * @param marks  corrections of what the redactor found in the texts
 * @param note   free text, kept sealed; at most 2000 characters
 */
public record ReviewAnswer(boolean send, List<FieldAnswer> fields, List<SpanMark> marks, String note) {

    public ReviewAnswer {
        fields = fields == null ? List.of() : List.copyOf(fields);
        marks = marks == null ? List.of() : List.copyOf(marks);
        note = note == null ? "" : note;
    }

    /** A plain no. */
    public static ReviewAnswer no(String note) {
        return new ReviewAnswer(false, List.of(), List.of(), note);
    }

    /** What happens to one field. */
    public enum Choice {
        /** It goes, though it was held. */
        RELEASE,
        /** It stays held for good. */
        KEEP,
        /** It stays, though the rules would share it. */
        WITHHOLD
    }

    /**
     * One field.
     *
     * @param pointer RFC 6901 pointer into the document
     * @param reason  a code of {@code release-reason}; needed to release, empty string where none is given
     * @param note    free text, kept sealed; at most 2000 characters
     */
    public record FieldAnswer(String pointer, Choice choice, String reason, String note) {

        public FieldAnswer {
            reason = reason == null ? "" : reason;
            note = note == null ? "" : note;
        }
    }

    /**
     * A piece of a text.
     *
     * @param pointer of the text
     * @param start   UTF-16 index
     * @param end     after the last unit
     * @param name    true: it tells who or where, and is hidden; false: it does not, and is shown
     */
    public record SpanMark(String pointer, int start, int end, boolean name) {}

    /** Never the notes. */
    @Override
    public String toString() {
        return "ReviewAnswer[" + (send ? "send, " : "keep, ") + fields.size() + " fields, " + marks.size() + " marks]";
    }
}

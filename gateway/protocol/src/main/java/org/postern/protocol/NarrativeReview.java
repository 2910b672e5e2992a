// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

/**
 * What a protocol asks of the redactor of free text where it is not sure.
 *
 * @param caution how soon a word is doubtful
 * @param review  which redacted texts wait for a person before they go
 */
public record NarrativeReview(Caution caution, Texts review) {

    /** Where a protocol says nothing. */
    public static final NarrativeReview STANDARD = new NarrativeReview(Caution.USUAL, Texts.NEVER);

    /** How soon a word counts as a possible name; a higher one hides at least as much as a lower one. */
    public enum Caution {
        LESS("less", "hides what is likely to be a name, and points only at the likeliest of what stays"),
        USUAL("usual", "hides what is likely to be a name, and points at what stays and might be one"),
        MORE("more", "hides also what is only possibly a name, and points at more of what stays");

        private final String word;
        private final String words;

        Caution(String word, String words) {
            this.word = word;
            this.words = words;
        }

        /** As protocols write it. */
        public String word() {
            return word;
        }

        /** What the redactor then does, for people. */
        public String words() {
            return words;
        }
    }

    /** Which texts wait; a text that the redactor could not do waits always. */
    public enum Texts {
        NEVER("never", "goes at once; what is hidden stays hidden"),
        DOUBTFUL(
                "doubtful",
                "waits for a person of the sender where something that stays in it might be a name or a number, and goes at"
                        + " once otherwise"),
        ALWAYS("always", "waits for a person of the sender, each time");

        private final String word;
        private final String words;

        Texts(String word, String words) {
            this.word = word;
            this.words = words;
        }

        /** As protocols write it. */
        public String word() {
            return word;
        }

        /** What becomes of a redacted text, for people. */
        public String words() {
            return words;
        }
    }

    /** @param doubts how many places that stay in the text are doubtful at this caution */
    public boolean waits(int doubts) {
        return review == Texts.ALWAYS || review == Texts.DOUBTFUL && doubts > 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.time.Duration;

/** When the redactor gives a text up. Looked at between layers and while patterns read the text. */
final class Deadline {

    private static final int EVERY = 1 << 14;

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /** @throws Passed if the time is over */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw new Passed();
        }
    }

    /** The same text, which stops whoever reads it for too long. */
    CharSequence guard(String text) {
        return new Guarded(text);
    }

    /** Stops a recogniser from the inside of a regular expression; never leaves the redactor. */
    static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Passed() {
            super("the time for one text is over", null, false, false);
        }
    }

    private final class Guarded implements CharSequence {

        private final String text;
        private int reads;

        Guarded(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            reads++;
            if ((reads & EVERY - 1) == 0) {
                check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

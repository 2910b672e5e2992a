// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

/**
 * One thing that needs doing today.
 *
 * @param words what it is; no child's data
 * @param hint  until when, or how many; may be empty
 * @param path  the page on which it is done
 */
public record Task(String words, String hint, String path, Urgency urgency) {

    /** In the order in which tasks are shown. */
    public enum Urgency {
        OVERDUE("Overdue", "govuk-tag--red"),
        TODAY("Today", "govuk-tag--orange"),
        SOON("Soon", "govuk-tag--yellow"),
        TO_KNOW("To know", "govuk-tag--grey");

        private final String words;
        private final String style;

        Urgency(String words, String style) {
            this.words = words;
            this.style = style;
        }

        public String words() {
            return words;
        }

        /** The class of the design system's tag; the words carry the meaning. */
        public String style() {
            return style;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import java.util.List;

/**
 * What stands on an officer's sheet, from top to bottom, in the words that are printed.
 *
 * @param title    what it is, e.g. "Return home interview summary"
 * @param about    who and when: the child, from whom, for whom
 * @param withheld what is not told, by category and field, and whom to ask; never empty
 * @param handling what must be done or not done with it
 * @param wishes   what the child has asked for, where it is more than sharing
 * @param sections the facts
 * @param texts    what was told in sentences
 * @param foot     ids by which it is found again
 */
record Sheet(
        String title,
        List<Fact> about,
        List<String> withheld,
        List<String> handling,
        List<String> wishes,
        List<Section> sections,
        List<Fact> texts,
        String foot) {

    /** A label and what is said. */
    record Fact(String label, String value) {}

    /**
     * Facts that belong together.
     *
     * @param list true for things of one kind, each with a group of its own
     */
    record Section(String title, boolean list, List<List<Fact>> groups) {}

    /** Never what it says. */
    @Override
    public String toString() {
        return "Sheet[" + sections.size() + " sections]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.view;

import java.util.List;

/**
 * One part of a document as people read it.
 *
 * @param title plain words, e.g. {@code Place 2}
 */
public record Section(String title, List<Line> lines) {

    public Section {
        lines = List.copyOf(lines);
    }

    /**
     * One value.
     *
     * @param pointer RFC 6901, for joining with what is said about it
     * @param path    schema path
     * @param label   from the schema
     * @param value   a code's label, a date in words, else as it is
     * @param text    it is free text, with line breaks that count
     */
    public record Line(String pointer, String path, String label, String value, boolean text) {}

    /** Never what it says. */
    @Override
    public String toString() {
        return "Section[" + lines.size() + "]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chart;

/**
 * How series look: shades that differ from white and, next to each other, by 3:1 at least (WCAG 2.2, 1.4.11), and a pattern
 * each, so that nobody needs to see colours.
 */
enum Style {
    SOLID("#003078", "", ""),
    STRIPED("#1d70b8", "<path d=\"M0 8 8 0M-2 2 2-2M6 10 10 6\" stroke=\"#ffffff\" stroke-width=\"2\"/>", "7 4"),
    DOTTED("#d4351c", "<circle cx=\"4\" cy=\"4\" r=\"2\" fill=\"#ffffff\"/>", "2 3"),
    CROSSED("#505a5f", "<path d=\"M0 0 8 8M8 0 0 8\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>", "9 3 2 3"),
    BARRED("#00703c", "<path d=\"M0 4H8\" stroke=\"#ffffff\" stroke-width=\"2\"/>", "4 2");

    private final String colour;
    private final String marks;
    private final String dashes;

    Style(String colour, String marks, String dashes) {
        this.colour = colour;
        this.marks = marks;
        this.dashes = dashes;
    }

    String colour() {
        return colour;
    }

    /** Of a line; empty for one without gaps. */
    String dashes() {
        return dashes;
    }

    /** What a bar is filled with. @param chart sets the ids of one page's charts apart */
    String fill(String chart) {
        return this == SOLID ? colour : "url(#" + id(chart) + ")";
    }

    /** The pattern's definition; none for the solid one. */
    String definition(String chart) {
        return this == SOLID
                ? ""
                : "<pattern id=\"" + id(chart) + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                        + "<rect width=\"8\" height=\"8\" fill=\"" + colour + "\"/>" + marks + "</pattern>";
    }

    private String id(String chart) {
        return chart + "-p" + ordinal();
    }
}

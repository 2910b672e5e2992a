// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chart;

import java.util.List;
import java.util.regex.Pattern;

/** What all charts have: title and description, patterns, axes with their marks, and the legend. */
final class Frame {

    static final double WIDTH = 960;
    static final double LEFT = 64;
    static final double TOP = 16;
    static final double PLOT_HEIGHT = 280;

    private static final double PLOT_WIDTH = WIDTH - LEFT - 16;
    private static final double LEGEND_LINE = 26;
    private static final int LABEL = 14;
    private static final String AXIS = "#0b0c0c";
    private static final String GRID = "#b1b4b6";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final ChartData data;
    private final String id;
    private final Scale scale;
    private final Svg svg = new Svg();

    /** @param id of the chart, the only one of its name on a page: lower-case letters, digits and hyphens */
    Frame(ChartData data, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A chart's id is lower-case letters, digits and hyphens");
        }
        this.data = data;
        this.id = id;
        this.scale = Scale.upTo(data.largest());
        open();
    }

    private void open() {
        double height = TOP + PLOT_HEIGHT + 48 + LEGEND_LINE * data.series().size();
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Svg.number(WIDTH) + " "
                + Svg.number(height)
                + "\" width=\"100%\" role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\"><title id=\"" + id
                + "-t\">" + Svg.escaped(data.title()) + "</title><desc id=\"" + id + "-d\">"
                + Svg.escaped(data.description()) + "</desc><defs>");
        styles().forEach(style -> svg.raw(style.definition(id)));
        svg.raw("</defs>");
        scale.marks().forEach(mark -> {
            double y = y(mark);
            svg.line(LEFT, y, LEFT + PLOT_WIDTH, y, mark == 0 ? AXIS : GRID);
            svg.text(LEFT - 8, y + 5, "end", Long.toString(mark));
        });
        svg.line(LEFT, TOP, LEFT, TOP + PLOT_HEIGHT, AXIS);
        labels();
    }

    /** As many labels as there is room for. */
    private void labels() {
        List<String> categories = data.categories();
        int longest = categories.stream().mapToInt(String::length).max().orElse(1);
        int every = (int) Math.max(1, Math.ceil(Math.min(longest, LABEL) * 9.0 / Math.max(1, slot())));
        for (int i = 0; i < categories.size(); i += every) {
            svg.text(middle(i), TOP + PLOT_HEIGHT + 22, "middle", shortened(categories.get(i)));
        }
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LABEL - 1)) + "\u2026";
    }

    List<Style> styles() {
        return List.of(Style.values()).subList(0, data.series().size());
    }

    Svg svg() {
        return svg;
    }

    String id() {
        return id;
    }

    double slot() {
        return PLOT_WIDTH / Math.max(1, data.categories().size());
    }

    double middle(int category) {
        return LEFT + slot() * (category + 0.5);
    }

    double y(long value) {
        return TOP + PLOT_HEIGHT - scale.height(value, PLOT_HEIGHT);
    }

    /** The legend, in the order of the series, and the end. @param samples draws a series' sample at a place */
    String close(Sample samples) {
        double y = TOP + PLOT_HEIGHT + 48;
        for (int i = 0; i < data.series().size(); i++) {
            samples.draw(Style.values()[i], LEFT, y + LEGEND_LINE * i);
            svg.text(
                    LEFT + 44,
                    y + LEGEND_LINE * i + 6,
                    "start",
                    data.series().get(i).name());
        }
        return svg.raw("</svg>").toString();
    }

    /** Draws what a series looks like. */
    @FunctionalInterface
    interface Sample {
        void draw(Style style, double x, double y);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chart;

import java.util.List;
import java.util.OptionalLong;

/** Lines over time, each with its own dashes. A number that is not shown leaves a gap. */
public final class LineChart {

    private LineChart() {}

    /** @param id unique on the page */
    public static String svg(ChartData data, String id) {
        Frame frame = new Frame(data, id);
        for (int i = 0; i < data.series().size(); i++) {
            Style style = frame.styles().get(i);
            List<OptionalLong> values = data.series().get(i).values();
            frame.svg().raw("<path d=\"" + path(frame, values) + "\" fill=\"none\"" + stroke(style) + "/>");
            for (int category = 0; category < values.size(); category++) {
                OptionalLong value = values.get(category);
                if (value.isPresent()) {
                    point(frame, style, frame.middle(category), frame.y(value.getAsLong()));
                }
            }
        }
        return frame.close((style, x, y) -> frame.svg()
                .raw("<path d=\"M" + Svg.number(x) + " " + Svg.number(y) + "h32\" fill=\"none\"" + stroke(style)
                        + "/>"));
    }

    private static String path(Frame frame, List<OptionalLong> values) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int category = 0; category < values.size(); category++) {
            OptionalLong value = values.get(category);
            if (value.isPresent()) {
                path.append(drawing ? "L" : "M")
                        .append(Svg.number(frame.middle(category)))
                        .append(' ')
                        .append(Svg.number(frame.y(value.getAsLong())));
            }
            drawing = value.isPresent();
        }
        return path.isEmpty() ? "M0 0" : path.toString();
    }

    private static String stroke(Style style) {
        return " stroke=\"" + style.colour() + "\" stroke-width=\"3\""
                + (style.dashes().isEmpty() ? "" : " stroke-dasharray=\"" + style.dashes() + "\"");
    }

    private static void point(Frame frame, Style style, double x, double y) {
        frame.svg()
                .raw("<circle cx=\"" + Svg.number(x) + "\" cy=\"" + Svg.number(y) + "\" r=\"4\" fill=\""
                        + style.colour() + "\"/>");
    }
}

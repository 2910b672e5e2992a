// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chart;

import java.util.List;
import java.util.OptionalLong;

/** Bars side by side, one group a category. A number that is not shown has no bar, and a {@code c} in its place. */
public final class BarChart {

    private static final double GAP = 0.2;
    private static final double WIDEST = 60;

    private BarChart() {}

    /** @param id unique on the page */
    public static String svg(ChartData data, String id) {
        Frame frame = new Frame(data, id);
        int count = Math.max(1, data.series().size());
        double width = Math.min(WIDEST, frame.slot() * (1 - GAP) / count);
        for (int i = 0; i < data.series().size(); i++) {
            Style style = frame.styles().get(i);
            List<OptionalLong> values = data.series().get(i).values();
            for (int category = 0; category < values.size(); category++) {
                double x = frame.middle(category) + (i - count / 2.0) * width;
                bar(frame, style, values.get(category), x, width);
            }
        }
        return frame.close((style, x, y) -> frame.svg().rect(x, y - 8, 32, 16, style.fill(frame.id())));
    }

    private static void bar(Frame frame, Style style, OptionalLong value, double x, double width) {
        if (value.isEmpty()) {
            frame.svg().text(x + width / 2, frame.y(0) - 4, "middle", "c");
        } else if (value.getAsLong() > 0) {
            double top = frame.y(value.getAsLong());
            frame.svg().rect(x, top, width, frame.y(0) - top, style.fill(frame.id()));
        }
    }
}

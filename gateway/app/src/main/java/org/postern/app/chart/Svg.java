// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chart;

import java.util.Locale;

/** Writes SVG elements; every text that comes from outside is escaped here, and nowhere else. */
final class Svg {

    private static final String FONT = "font-family=\"GDS Transport, arial, sans-serif\"";

    private final StringBuilder out = new StringBuilder(4_096);

    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    Svg rect(double x, double y, double width, double height, String fill) {
        return raw("<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\""
                + number(height) + "\" fill=\"" + fill + "\" stroke=\"#0b0c0c\" stroke-width=\"1\"/>");
    }

    Svg line(double x1, double y1, double x2, double y2, String colour) {
        return raw("<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\""
                + number(y2) + "\" stroke=\"" + colour + "\" stroke-width=\"1\"/>");
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Svg text(double x, double y, String anchor, String text) {
        return raw("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\" " + FONT
                + " font-size=\"14\" fill=\"#0b0c0c\">" + escaped(text) + "</text>");
    }

    /** At most two decimals, whatever the language of the machine. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    /** For text and for attributes; characters that XML does not have become a replacement character. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

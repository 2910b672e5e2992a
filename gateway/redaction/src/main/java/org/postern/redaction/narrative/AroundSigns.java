// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** Windows around certain signs. */
record AroundSigns(List<String> signs, int before, int after) implements Search {

    @Override
    public void each(Reading reading, Form form, Consumer<Matcher> found) {
        String text = reading.text().lower();
        int[] next = signs.stream().mapToInt(sign -> at(text, sign, 0)).toArray();
        Windows windows = new Windows();
        int sign = first(next);
        while (next[sign] < text.length()) {
            int end = next[sign] + signs.get(sign).length() + after;
            windows.add(Math.max(0, next[sign] - before), Math.min(text.length(), end));
            next[sign] = at(text, signs.get(sign), next[sign] + 1);
            sign = first(next);
        }
        form.each(reading, windows, found);
    }

    private static int first(int[] next) {
        int first = 0;
        for (int i = 1; i < next.length; i++) {
            first = next[i] < next[first] ? i : first;
        }
        return first;
    }

    private static int at(String text, String sign, int from) {
        int at = text.indexOf(sign, from);
        return at < 0 ? text.length() : at;
    }
}

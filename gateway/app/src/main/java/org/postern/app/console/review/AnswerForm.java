// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postern.app.review.ReviewAnswer;
import org.postern.app.review.ReviewAnswer.Choice;
import org.postern.app.review.ReviewAnswer.FieldAnswer;
import org.postern.app.review.ReviewAnswer.SpanMark;

/**
 * A reviewer's answer as the page sends it: {@code choice:POINTER}, {@code reason:POINTER} and {@code note:POINTER} for what is
 * held, {@code withhold:POINTER} for what would go, {@code shown:POINTER:START-END} for a highlight that is no name, and {@code
 * hide:POINTER} with words to hide, one a line.
 */
public record AnswerForm(Map<String, String> typed) {

    private static final int MOST = 2_000;

    static AnswerForm of(Map<String, String[]> parameters) {
        Map<String, String> typed = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (values.length > 0 && name.length() < 300 && typed.size() < MOST) {
                typed.put(name, values[0]);
            }
        });
        return new AnswerForm(typed);
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return typed.containsKey(name);
    }

    /** @param texts the texts by pointer, in which words to hide are looked for */
    ReviewAnswer answer(Map<String, String> texts) {
        List<FieldAnswer> fields = new ArrayList<>();
        List<SpanMark> marks = new ArrayList<>();
        typed.forEach((name, value) -> {
            int colon = name.indexOf(':');
            String pointer = name.substring(colon + 1);
            switch (colon < 0 ? "" : name.substring(0, colon)) {
                case "choice" -> fields.add(held(pointer, value));
                case "withhold" -> fields.add(new FieldAnswer(pointer, Choice.WITHHOLD, "", ""));
                case "shown" -> marks.add(shown(pointer));
                case "hide" -> marks.addAll(hidden(pointer, value, texts.getOrDefault(pointer, "")));
                default -> {}
            }
        });
        return new ReviewAnswer(true, fields, marks, get("note"));
    }

    private FieldAnswer held(String pointer, String choice) {
        boolean release = choice.equals("release");
        return new FieldAnswer(
                pointer,
                release ? Choice.RELEASE : Choice.KEEP,
                release ? get("reason:" + pointer) : "",
                get("note:" + pointer));
    }

    private static SpanMark shown(String place) {
        int colon = place.lastIndexOf(':');
        String[] range = place.substring(colon + 1).split("-");
        return new SpanMark(place.substring(0, colon), Integer.parseInt(range[0]), Integer.parseInt(range[1]), false);
    }

    /** Every place where one of the words stands. */
    private static List<SpanMark> hidden(String pointer, String lines, String text) {
        List<SpanMark> marks = new ArrayList<>();
        lines.lines().map(String::strip).filter(words -> !words.isEmpty()).forEach(words -> {
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
                marks.add(new SpanMark(pointer, at, at + words.length(), true));
            }
        });
        return marks;
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "AnswerForm[" + typed.size() + "]";
    }
}

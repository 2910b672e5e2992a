// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Arrays;

/** Where in one text each written form can begin, found in one reading of the text for all forms together. */
final class Beginnings {

    private final String text;
    private int forms;
    private int words;
    private int count;
    /** By place in the text, how many places before it are such that any form can begin there. */
    private int[] before = {};

    private int[] places = {};
    /** For each such place the forms that can begin there. */
    private long[] bits = {};
    /** The forms that can begin anywhere in the text. */
    private long[] ever = {};

    /** @param text in lower case */
    Beginnings(String text) {
        this.text = text;
    }

    /** Whether a match can begin anywhere. */
    boolean any(Form form) {
        if (form.number() >= forms) {
            read(FormBook.starts());
        }
        return isSet(ever, 0, form);
    }

    /** The next place from {@code from} on at which a match can begin; {@code end} if there is none before it. */
    int next(Form form, int from, int end) {
        if (from >= end || !any(form)) {
            return end;
        }
        for (int i = before[from]; i < count && places[i] < end; i++) {
            if (isSet(bits, i * words, form)) {
                return places[i];
            }
        }
        return end;
    }

    private static boolean isSet(long[] bits, int row, Form form) {
        return (bits[row + form.number() / FormStarts.FORMS] & 1L << form.number() % FormStarts.FORMS) != 0;
    }

    private void read(FormStarts starts) {
        forms = starts.forms();
        words = starts.words();
        count = 0;
        before = new int[text.length()];
        places = new int[text.length() / 3 + 1];
        bits = new long[places.length * words];
        ever = new long[words];
        int last = FormStarts.OTHER;
        int here = FormStarts.kind(text, 0);
        int next = FormStarts.kind(text, 1);
        for (int at = 0; at < text.length(); at++) {
            int second = FormStarts.kind(text, at + 2);
            before[at] = count;
            long can = 0;
            for (int word = 0; word < words; word++) {
                long these = starts.canBegin(word, text, at, last, here, next, second);
                bits[count * words + word] = these;
                ever[word] |= these;
                can |= these;
            }
            if (can != 0) {
                add(at);
            }
            last = here;
            here = next;
            next = second;
        }
    }

    private void add(int place) {
        places[count++] = place;
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            bits = Arrays.copyOf(bits, 2 * count * words);
        }
    }
}

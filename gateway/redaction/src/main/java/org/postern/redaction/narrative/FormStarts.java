// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What a character, the one before it and the two behind it tell about which written forms can begin there: a bit for
 * each form, so that one reading of a text serves all of them. The expressions themselves are asked, once for each group
 * of characters that is met. Safe to share between threads: two may ask the same at once and get the same answer.
 */
final class FormStarts {

    /** The characters asked about; at any other every form may begin. */
    private static final String ASKED = "\n !\"#$%&'()*+,-./0123456789:;=?@[]_abcdefghijklmnopqrstuvwxyz|\u00a3";

    private static final int KINDS = 64;
    /** Any other character, or none. */
    static final int OTHER = KINDS - 1;

    private static final byte[] KIND = kinds();
    /** Forms in one word of bits, the last of which tells that they were asked. */
    static final int FORMS = Long.SIZE - 1;

    private static final long KNOWN = 1L << FORMS;

    private final List<Form> forms;
    private final int words;
    private final AtomicLongArray afterLast;
    private final AtomicLongArray beforeNext;

    FormStarts(List<Form> forms) {
        this.forms = forms;
        this.words = (forms.size() + FORMS - 1) / FORMS;
        this.afterLast = new AtomicLongArray(KINDS * KINDS * words);
        this.beforeNext = new AtomicLongArray(KINDS * KINDS * KINDS * words);
    }

    int forms() {
        return forms.size();
    }

    /** How many words of bits there are. */
    int words() {
        return words;
    }

    /**
     * The forms of which a match can begin at one place, by what stands around it.
     *
     * @param last the kind of the character before it, as {@code here}, {@code next} and {@code second} those from it on
     */
    long canBegin(int word, String text, int at, int last, int here, int next, int second) {
        if (here == OTHER) {
            return all(word);
        }
        long can = canFollow(word, text, at, last, here);
        if (can == 0) {
            return 0;
        }
        int row = ((here * KINDS + next) * KINDS + (next == OTHER ? OTHER : second)) * words + word;
        long goesOn = beforeNext.getOpaque(row);
        if (goesOn == 0) {
            int known = next == OTHER ? 1 : second == OTHER ? 2 : 3;
            goesOn = ask(beforeNext, row, word, text.substring(at, at + known), 0);
        }
        return can & goesOn;
    }

    private long canFollow(int word, String text, int at, int last, int here) {
        if (last == OTHER) {
            return all(word);
        }
        int row = (last * KINDS + here) * words + word;
        long can = afterLast.getOpaque(row);
        return ~KNOWN & (can != 0 ? can : ask(afterLast, row, word, text.substring(at - 1, at + 1), 1));
    }

    private long all(int word) {
        int count = Math.min(FORMS, forms.size() - word * FORMS);
        return count == FORMS ? ~KNOWN : (1L << count) - 1;
    }

    private long ask(AtomicLongArray answers, int row, int word, String around, int from) {
        long can = KNOWN;
        for (Form form : forms.subList(word * FORMS, Math.min(forms.size(), (word + 1) * FORMS))) {
            can |= form.canBegin(around, from) ? 1L << form.number() - word * FORMS : 0;
        }
        answers.setOpaque(row, can);
        return can;
    }

    /** Of the character at a place, or of none behind the text's end. */
    static int kind(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : (char) KIND.length;
        return c < KIND.length ? KIND[c] : OTHER;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        Arrays.fill(kinds, (byte) OTHER);
        for (byte i = 0; i < ASKED.length(); i++) {
            kinds[ASKED.charAt(i)] = i;
        }
        return kinds;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as a reader sees it, with the way back to how it was written: every character of {@link #plain()} knows the
 * UTF-16 units of the original that it stands for.
 */
public final class ReadText {

    private final String original;
    private final String plain;
    private final String lower;
    /** By place in the reading, where the original stands; null where the two are the same. */
    private final int[] starts;

    private final int[] ends;
    private final List<Token> tokens;

    private ReadText(String original, String plain, int[] starts, int[] ends) {
        this.original = original;
        this.plain = plain;
        this.lower = lowerCase(plain);
        this.starts = starts;
        this.ends = ends;
        this.tokens = new Tokeniser(plain, lower).tokens();
    }

    public static ReadText of(String original) {
        int i = 0;
        while (i < original.length() && isPlain(original.charAt(i))) {
            i++;
        }
        return i == original.length() ? new ReadText(original, original, null, null) : folded(original);
    }

    private static ReadText folded(String original) {
        char[] plain = new char[original.length() + 16];
        int[] starts = new int[plain.length];
        int[] ends = new int[plain.length];
        int count = 0;
        int i = 0;
        while (i < original.length()) {
            int codePoint = original.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            String read = isPlain(codePoint) ? null : Folding.read(codePoint);
            int units = read == null ? 1 : read.length();
            if (count + units > plain.length) {
                plain = Arrays.copyOf(plain, plain.length * 2 + units);
                starts = Arrays.copyOf(starts, plain.length);
                ends = Arrays.copyOf(ends, plain.length);
            }
            for (int unit = 0; unit < units; unit++) {
                starts[count] = i;
                ends[count] = next;
                plain[count++] = read == null ? (char) codePoint : read.charAt(unit);
            }
            if (units == 0 && count > 0) {
                // What nobody sees belongs to the character before it, and goes with it.
                ends[count - 1] = next;
            }
            i = next;
        }
        return new ReadText(original, new String(plain, 0, count), starts, ends);
    }

    /** Read as it is written. */
    private static boolean isPlain(int codePoint) {
        return codePoint < 0x80 && codePoint != '`';
    }

    public String original() {
        return original;
    }

    /** As read, case kept. */
    public String plain() {
        return plain;
    }

    /** As read, in lower case; the same length as {@link #plain()}. */
    public String lower() {
        return lower;
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** UTF-16 index into the original of the first unit behind a character of {@link #plain()}. */
    public int originalStart(int start) {
        if (start >= plain.length()) {
            return original.length();
        }
        return starts == null ? start : starts[start];
    }

    /** UTF-16 index into the original after the last unit behind the characters before {@code end}. */
    public int originalEnd(int end) {
        return end == 0 || ends == null ? end : ends[end - 1];
    }

    /** What stands between two neighbouring tokens. */
    public String between(Token left, Token right) {
        return plain.substring(left.end(), right.start());
    }

    /** Whether a line ends between two neighbouring tokens. */
    public boolean lineEndsBetween(Token left, Token right) {
        for (int i = left.end(); i < right.start(); i++) {
            if (plain.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** The lower-case reading of a value, its tokens only. */
    public static List<String> words(String value) {
        return of(value).tokens.stream().map(Token::lower).toList();
    }

    /** The lower-case letters and digits of a value and nothing else. */
    public static String compact(String value) {
        return String.join("", words(value));
    }

    private static String lowerCase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() == text.length()) {
            return lower;
        }
        // A few letters grow in lower case; character by character they keep their place.
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(Character.toLowerCase(text.charAt(i)));
        }
        return out.toString();
    }

    /** Never the text: it is personal data. */
    @Override
    public String toString() {
        return "ReadText[" + tokens.size() + " tokens]";
    }
}

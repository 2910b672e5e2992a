// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

/**
 * One run of letters and digits in a {@link ReadText}. How it is written is looked at once, because every recogniser
 * asks for it.
 */
public final class Token {

    private static final int LETTERS = 1;
    private static final int DIGITS = 2;
    private static final int CAPITAL = 4;
    private static final int ALL_CAPITALS = 8;
    private static final int ANY_DIGIT = 16;

    private final int index;
    private final int start;
    private final int end;
    private final String plain;
    private final String lower;
    private final boolean sentenceStart;
    private final int writing;

    /**
     * @param index         position among the tokens
     * @param start         first character, an index into {@link ReadText#plain()}
     * @param end           after the last character, an index into {@link ReadText#plain()}
     * @param plain         as read, case kept
     * @param lower         in lower case
     * @param sentenceStart nothing but marks stands between it and the start of a sentence, line or quotation
     */
    public Token(int index, int start, int end, String plain, String lower, boolean sentenceStart) {
        this.index = index;
        this.start = start;
        this.end = end;
        this.plain = plain;
        this.lower = lower;
        this.sentenceStart = sentenceStart;
        this.writing = writing(plain);
    }

    public int index() {
        return index;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public String plain() {
        return plain;
    }

    public String lower() {
        return lower;
    }

    public boolean sentenceStart() {
        return sentenceStart;
    }

    public boolean capitalised() {
        return (writing & CAPITAL) != 0;
    }

    /** Two letters or more, all capital. */
    public boolean allCapitals() {
        return (writing & ALL_CAPITALS) != 0;
    }

    public boolean letters() {
        return (writing & LETTERS) != 0;
    }

    /** 0 to 9 only. */
    public boolean digits() {
        return (writing & DIGITS) != 0;
    }

    /** One of 0 to 9 at least. */
    public boolean anyDigit() {
        return (writing & ANY_DIGIT) != 0;
    }

    private static int writing(String plain) {
        boolean upper = false;
        boolean lower = false;
        boolean letters = true;
        int digits = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean small = c >= 'a' && c <= 'z';
            if (small) {
                lower = true;
                continue;
            }
            digits += c >= '0' && c <= '9' ? 1 : 0;
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
            letters &= Character.isLetter(c);
        }
        return (letters ? LETTERS : 0)
                | (digits == plain.length() ? DIGITS : 0)
                | (digits > 0 ? ANY_DIGIT : 0)
                | (!plain.isEmpty() && Character.isUpperCase(plain.charAt(0)) ? CAPITAL : 0)
                | (upper && !lower && plain.length() > 1 ? ALL_CAPITALS : 0);
    }

    /** Never the text: tokens are pieces of personal data. */
    @Override
    public String toString() {
        return "Token[" + index + "]";
    }
}

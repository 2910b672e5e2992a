// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

/**
 * One run of letters and digits in a {@link ReadText}.
 *
 * @param index         position among the tokens
 * @param start         first character, an index into {@link ReadText#plain()}
 * @param end           after the last character, an index into {@link ReadText#plain()}
 * @param plain         as read, case kept
 * @param lower         in lower case
 * @param sentenceStart nothing but marks stands between it and the start of a sentence, line or quotation
 */
public record Token(int index, int start, int end, String plain, String lower, boolean sentenceStart) {

    public boolean capitalised() {
        return Character.isUpperCase(plain.charAt(0));
    }

    /** Two letters or more, all capital. */
    public boolean allCapitals() {
        boolean upper = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper |= Character.isUpperCase(c);
        }
        return upper && plain.length() > 1;
    }

    public boolean letters() {
        for (int i = 0; i < plain.length(); i++) {
            if (!Character.isLetter(plain.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public boolean digits() {
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) < '0' || plain.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Never the text: tokens are pieces of personal data. */
    @Override
    public String toString() {
        return "Token[" + index + "]";
    }
}

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
        return plain.length() > 1
                && plain.chars().anyMatch(Character::isUpperCase)
                && plain.chars().noneMatch(Character::isLowerCase);
    }

    public boolean letters() {
        return plain.chars().allMatch(Character::isLetter);
    }

    public boolean digits() {
        return plain.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Never the text: tokens are pieces of personal data. */
    @Override
    public String toString() {
        return "Token[" + index + "]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

/** Check digits of the numbers by which agencies know a child. */
final class CheckDigits {

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private CheckDigits() {}

    /** NHS number: ten digits, the last one being a check digit modulo 11 (NHS Data Dictionary). */
    static boolean nhsNumber(String digits) {
        if (!digits.matches("[0-9]{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    /**
     * Unique pupil number: a check letter, then twelve digits with weights 2 to 13, modulo 23; the last place of a
     * temporary number is a letter, which weighs as its place in the alphabet of check letters (DfE, UPN guide).
     */
    static boolean upn(String number) {
        if (!number.matches("[A-Z][0-9]{11}[0-9A-Z]")) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i < 13; i++) {
            char c = number.charAt(i);
            int value = c <= '9' ? c - '0' : UPN_LETTERS.indexOf(c);
            if (value < 0) {
                return false;
            }
            sum += value * (i + 1);
        }
        return UPN_LETTERS.charAt(sum % 23) == number.charAt(0);
    }
}

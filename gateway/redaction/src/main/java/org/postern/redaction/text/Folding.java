// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What one written character looks like to a reader: compatibility forms, accents, invisible characters and look-alike
 * letters of other scripts are reduced to plain letters, so that "Ｒéесе" (with Cyrillic letters) reads "Reece".
 * Sources: Unicode UAX #15 (NFKC), UTS #39 (confusable skeletons).
 */
final class Folding {

    private static final Normalizer2 COMPATIBILITY = Normalizer2.getNFKCInstance();
    private static final Normalizer2 DECOMPOSITION = Normalizer2.getNFKDInstance();
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final ConcurrentMap<Integer, String> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 20_000;
    /** Those of the living alphabets of Europe, and the signs of print. */
    private static final AtomicReferenceArray<String> COMMON = new AtomicReferenceArray<>(0x2200);

    private Folding() {}

    /** The plain reading of one code point; empty for what nobody sees. Case is kept. */
    static String read(int codePoint) {
        return codePoint < COMMON.length() ? common(codePoint) : rare(codePoint);
    }

    private static String common(int codePoint) {
        String known = COMMON.get(codePoint);
        if (known == null) {
            known = compute(codePoint);
            COMMON.set(codePoint, known);
        }
        return known;
    }

    private static String rare(int codePoint) {
        String known = KNOWN.get(codePoint);
        if (known != null) {
            return known;
        }
        String read = compute(codePoint);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(codePoint, read);
        }
        return read;
    }

    private static String compute(int codePoint) {
        if (isInvisible(codePoint)) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        COMPATIBILITY
                .normalize(new String(Character.toChars(codePoint)))
                .codePoints()
                .forEach(part -> out.append(readPart(part)));
        return out.toString();
    }

    private static String readPart(int part) {
        if (Character.isDigit(part)) {
            return Integer.toString(Character.digit(part, 10));
        }
        if (part == 'ß') {
            return "ss";
        }
        if (isApostrophe(part)) {
            return "'";
        }
        if (isHyphen(part)) {
            return "-";
        }
        String bare = withoutMarks(DECOMPOSITION.normalize(new String(Character.toChars(part))));
        if (bare.codePoints().allMatch(c -> c < 0x80)) {
            return bare;
        }
        String skeleton = withoutMarks(CONFUSABLES.getSkeleton(bare));
        // UTS #39 takes small L as the prototype of capital I; a capital must stay one.
        return skeleton.equals("l") && Character.isUpperCase(part) ? "I" : skeleton;
    }

    private static String withoutMarks(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(c -> !isInvisible(c)).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.SURROGATE
                || com.ibm.icu.lang.UCharacter.hasBinaryProperty(
                        codePoint, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean isApostrophe(int c) {
        return c == '\''
                || c == '`'
                || c == '´'
                || c == 0x2018
                || c == 0x2019
                || c == 0x201B
                || c == 0x2032
                || c == 0x02BC
                || c == 0x02BB
                || c == 0xFF07;
    }

    private static boolean isHyphen(int c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the many spellings of one place or body together: "City of Bristol", "Bristol, City of", "BRISTOL CITY COUNCIL". */
final class PlaceNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern SAINT = Pattern.compile("\\bsaint\\b");
    private static final Pattern INVERTED = Pattern.compile("^(.+) ((?:city|county)(?: and county)? of)$");
    private static final Pattern LEADING = Pattern.compile("^(the|(lb|rb)( of)?|(royal |london |metropolitan |county )?"
            + "(council|borough|city|county|corporation|district)( and county| and borough)? of) ");
    private static final Pattern TRAILING = Pattern.compile(
            " (city|county|borough|metropolitan|district|unitary|authority|council|corporation|cc|bc|mbc|cbc)$");
    private static final Pattern COUNTY_BEFORE = Pattern.compile("^county (?=\\p{L}+$)");
    private static final Pattern COUNTY = Pattern.compile("\\bcounty\\b(?! borough)");

    private PlaceNames() {}

    /** Lower case, without marks, punctuation and doubled spaces; {@code &} is "and", "Saint" is "st". */
    static String full(String written) {
        String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        plain = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        plain = OTHER.matcher(plain.replace("&", " and ")).replaceAll(" ").strip();
        return INVERTED.matcher(SAINT.matcher(plain).replaceAll("st")).replaceFirst("$2 $1");
    }

    /** The full form without what kind of body or place it is; never empty where the full form is not. */
    static String bare(String full) {
        String bare = full;
        String before;
        do {
            before = bare;
            bare = keepSome(before, LEADING.matcher(before).replaceFirst(""));
            bare = keepSome(bare, TRAILING.matcher(bare).replaceFirst(""));
            bare = keepSome(bare, COUNTY_BEFORE.matcher(bare).replaceFirst(""));
        } while (!bare.equals(before));
        return bare;
    }

    /** True for "Leicester County Council", which may be Leicester or Leicestershire. */
    static boolean saysCounty(String full) {
        return COUNTY.matcher(full).find();
    }

    private static String keepSome(String before, String after) {
        return after.isBlank() ? before : after.strip();
    }
}

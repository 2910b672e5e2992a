// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.redaction.text.WordList;

/** UK postcodes (BS 7666): whole ones anywhere, outward codes where the area exists and the words around agree. */
final class PostcodePatterns {

    private static final Set<String> AREAS = WordList.read("postcode-areas");
    /** Sections of Acts, placement codes and motorways that look like an outward code. */
    private static final Pattern NO_OUTWARD = Pattern.compile(
            "(?:s(?:17|20|31|38|44|46|47|50|76)|m[0-9]{1,2}|b[0-9]{3}|k[0-9]|e[0-9]|l[0-9]|g[0-9]|n[0-9])");

    private static final Pattern AREA_BEFORE =
            Pattern.compile("(?s).*(?:postcode|post code|area|district)[\\s:a-z]{0,8}");
    private static final Pattern KIND_BEFORE =
            Pattern.compile("(?s).*(?:section|sec|bus|route|the|room|ward|year)\\s*");
    private static final Pattern PLACE_BEFORE = Pattern.compile("(?s).*(?:\\b(?:in|near|around|to|from)|,)\\s+");

    private PostcodePatterns() {}

    static List<Layer> all() {
        return PatternLayer.where(
                Search.besideDigits(3, 8),
                new PatternLayer(
                        "postcode",
                        Label.POSTCODE,
                        1.0,
                        "(?<![a-z0-9])([a-z]{1,2})[0-9o][a-z0-9]?[\\s.-]{0,3}[0-9o][abd-hjlnp-uw-z]{2}(?![a-z0-9])",
                        (reading, match) -> AREAS.contains(match.group(1))
                                && match.group().chars().anyMatch(c -> c >= '0' && c <= '9')),
                new PatternLayer(
                        "outward-code",
                        Label.POSTCODE,
                        0.85,
                        "(?<![a-z0-9£$-])(?<x>([a-z]{1,2})[0-9]{1,2}[a-z]?)(?![a-z0-9-])",
                        PostcodePatterns::isOutward));
    }

    private static boolean isOutward(Reading reading, Matcher match) {
        String code = match.group("x");
        if (!AREAS.contains(match.group(2))) {
            return false;
        }
        String before = reading.text().lower().substring(Math.max(0, match.start() - 16), match.start());
        if (AREA_BEFORE.matcher(before).matches()) {
            return true;
        }
        if (NO_OUTWARD.matcher(code).matches() || KIND_BEFORE.matcher(before).matches()) {
            return false;
        }
        char written = reading.text().plain().charAt(match.start("x"));
        boolean place = PLACE_BEFORE.matcher(before).matches();
        return Character.isUpperCase(written) && (match.group(2).length() == 2 || place) || place && code.length() > 2;
    }
}

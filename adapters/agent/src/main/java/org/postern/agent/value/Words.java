// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings the many ways of writing one thing together, for comparing and never for sending. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Set<String> NOTHING = Set.of("", "n a", "tbc", "tba");
    private static final Set<String> UNKNOWN =
            Set.of("unknown", "not known", "none", "nil", "na", "not applicable", "not stated", "null");

    private Words() {}

    /** Lower case, without accents, apostrophes and punctuation, single spaces; {@code &} is "and". */
    public static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        bare = APOSTROPHES.matcher(bare.replace("&", " and ")).replaceAll("");
        return OTHER.matcher(bare).replaceAll(" ").strip();
    }

    /** Written only to show that nothing is known: dashes, n/a, to be confirmed. */
    static boolean meansNothing(String text) {
        return NOTHING.contains(plain(text));
    }

    /** As {@link #meansNothing}, and words that would be a name or a text elsewhere. */
    static boolean meansUnknown(String text) {
        return meansNothing(text) || UNKNOWN.contains(plain(text));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import org.postern.redaction.text.Token;

/**
 * Whether a word that could be a name ("Will", "May", "Grace", "chase") is one where it stands.
 *
 * <p>Inside a sentence a capital decides. At the start of a sentence, in shouted and in lower-case text the neighbours
 * decide by points ({@link NameEvidence}): "Will said", "told Will", "Hope, her friend", but "Will need", "will chase up".
 */
final class NameContext {

    private static final int SURE = 3;
    private static final int POSSIBLE = 1;
    private static final int KNOWN = 3;

    private NameContext() {}

    /** For a word that nobody has said is a name. */
    static boolean isName(Reading reading, Token token) {
        return inSentenceWithCapital(reading, token) || neighboursSayName(reading, token);
    }

    /** For a word that the case knows as a name: at the start of a sentence it is one unless the neighbours deny it. */
    static boolean isKnownName(Reading reading, Token token) {
        return inSentenceWithCapital(reading, token) || KNOWN + NameEvidence.points(reading, token) >= SURE;
    }

    /** Whether the neighbours alone say so, whatever the capitals. */
    static boolean neighboursSayName(Reading reading, Token token) {
        int points = NameEvidence.points(reading, token);
        boolean firm = Names.isFirm(token.lower()) && reading.style(token) != Style.USUAL;
        return points >= (firm ? SURE - 1 : SURE);
    }

    /** Not enough to hide it, but enough to show it to somebody. */
    static boolean mightBeName(Reading reading, Token token, boolean known) {
        return (known ? KNOWN : 0) + NameEvidence.points(reading, token) >= POSSIBLE;
    }

    /** For a word that few use and no list of names has: "jaydns cuz smiler comes in". */
    static boolean insistOnName(Reading reading, Token token) {
        return NameEvidence.points(reading, token) > SURE;
    }

    private static boolean inSentenceWithCapital(Reading reading, Token token) {
        return token.capitalised() && !token.sentenceStart() && !NameEvidence.isShouted(reading, token);
    }
}

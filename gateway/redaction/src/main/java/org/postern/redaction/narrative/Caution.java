// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

/**
 * How readily the redactor hides a word that might be a name, and how much it shows to a reviewer.
 *
 * @param hide       likelihood, 0 to 1, from which on a word goes although no rule saw it
 * @param show       likelihood from which on a word that stays is shown as "kept, check"
 * @param highlights longest list of things to check in one text
 */
public record Caution(double hide, double show, int highlights) {

    /** Measured on the corpora: few names stay, few words go for nothing, few things to read. */
    public static final Caution USUAL = new Caution(0.2, 0.025, 16);

    /** Hides the same, and shows only the likeliest of what stays. */
    public static final Caution SPARING = new Caution(0.2, 0.2, 4);

    /** Hides what is only possible, and shows more of what stays. */
    public static final Caution CAUTIOUS = new Caution(0.12, 0.01, 20);

    public Caution {
        if (!(hide > 0 && hide <= 1 && show > 0 && show <= hide && highlights > 0)) {
            throw new IllegalArgumentException("likelihoods are above 0 and at most 1, show at most hide");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postern.app.review.ProposedDisclosure.Highlight;
import org.postern.app.review.ProposedDisclosure.Kind;
import org.postern.app.review.ProposedDisclosure.NarrativeView;

/**
 * A stretch of a text: plain, hidden from the recipient, or to be looked at.
 *
 * @param style of the mark; empty for plain text
 * @param words what a screen reader says before it; empty for plain text
 */
record Piece(String text, String style, String words) {

    /** In the order of the text; where highlights overlap, the one that hides wins. */
    static List<Piece> of(NarrativeView view) {
        String text = view.text();
        Highlight[] at = new Highlight[text.length()];
        view.highlights().stream()
                .sorted(Comparator.comparing(highlight -> highlight.kind() == Kind.HIDDEN))
                .forEach(highlight -> {
                    for (int i = highlight.start(); i < Math.min(highlight.end(), at.length); i++) {
                        at[i] = highlight;
                    }
                });
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || at[i] != at[start]) {
                pieces.add(piece(text.substring(start, i), at[start]));
                start = i;
            }
        }
        return pieces;
    }

    private static Piece piece(String text, Highlight highlight) {
        if (highlight == null) {
            return new Piece(text, "", "");
        }
        return highlight.kind() == Kind.HIDDEN
                ? new Piece(text, "postern-hidden", "hidden: " + highlight.words())
                : new Piece(text, "postern-check", "check: " + highlight.words());
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "Piece[" + style + "]";
    }
}

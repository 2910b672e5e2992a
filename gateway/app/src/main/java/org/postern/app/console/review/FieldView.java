// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.review;

import java.util.List;
import org.postern.app.console.view.FieldLabels;
import org.postern.app.review.ProposedDisclosure.Highlight;
import org.postern.app.review.ProposedDisclosure.Kind;
import org.postern.app.review.ProposedDisclosure.ProposedField;

/**
 * One field of a proposed disclosure, ready for the page.
 *
 * @param pieces   of its text; empty where it is no text
 * @param markable highlights that may be said to be no name
 */
public record FieldView(
        ProposedField field, String anchor, String label, List<Piece> pieces, List<Highlight> markable) {

    static FieldView of(String type, ProposedField field) {
        return new FieldView(
                field,
                "f" + field.pointer().replaceAll("[^A-Za-z0-9]", "-"),
                FieldLabels.of(type, field.pointer(), field.path()),
                field.narrative().map(Piece::of).orElse(List.of()),
                field.narrative()
                        .map(view -> view.highlights().stream()
                                .filter(highlight -> highlight.kind() == Kind.HIDDEN && highlight.markable())
                                .toList())
                        .orElse(List.of()));
    }

    /** The words of a highlight, for its label. */
    public String words(Highlight highlight) {
        String text = field.narrative().orElseThrow().text();
        return text.substring(highlight.start(), Math.min(highlight.end(), text.length()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;

/**
 * A redacted text, what was hidden in it, and what somebody should look at.
 *
 * @param text   with tokens in place of everything hidden; empty if the redactor could not do its work
 * @param spans  UTF-16 offsets into the text that was given; sorted, none overlaps another
 * @param review UTF-16 offsets into the text that was given
 */
public record Redacted(String text, List<Span> spans, List<Review> review) {

    /** True where nothing of the text may go before a person has looked at it. */
    public boolean stopped() {
        return review.stream().anyMatch(Review::stops);
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "Redacted[" + spans.size() + " spans, " + review.size() + " to review]";
    }
}

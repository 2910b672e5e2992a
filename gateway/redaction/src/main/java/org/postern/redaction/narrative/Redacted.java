// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Optional;
import org.postern.redaction.RedactionCode;

/**
 * A redacted text, what was hidden in it, and what somebody should look at.
 *
 * @param text    with tokens in place of everything hidden; empty if the redactor could not do its work
 * @param spans   UTF-16 offsets into the text that was given; sorted, none overlaps another
 * @param review  UTF-16 offsets into the text that was given
 * @param refusal why the redactor could not do its work; then nothing of the text may go
 */
public record Redacted(String text, List<Span> spans, List<Review> review, Optional<RedactionCode> refusal) {

    /** Nothing of the text may go before a person has looked at it. */
    static Redacted refused(String text, RedactionCode code) {
        Review whole = new Review(0, text.length(), code.code() + ": " + code.text());
        return new Redacted("", List.of(), List.of(whole), Optional.of(code));
    }

    /** How many places stay in the text that might be a name or a number; what is hidden gives nobody away. */
    public int doubtsKept() {
        return (int) review.stream()
                .filter(place ->
                        spans.stream().noneMatch(span -> span.start() < place.end() && place.start() < span.end()))
                .count();
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "Redacted[" + spans.size() + " spans, " + review.size() + " to review]";
    }
}

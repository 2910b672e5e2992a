// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.document.DocumentType;

/**
 * One example of what a protocol must do: a document, a sender, a time that stands still, and what must come out.
 *
 * @param file     name of the case file, for messages
 * @param name     what it is an example of, in plain words
 * @param document path of the document's file, relative to the case file
 * @param sender   agency id
 */
public record ProtocolCase(
        String file, String name, String document, DocumentType type, String sender, Instant now, Expected expected) {

    /** What must come out. */
    public sealed interface Expected {}

    /** The document is not valid, for exactly these reasons. */
    public record Invalid(List<String> codes) implements Expected {}

    /** The sender is not entitled to say it. */
    public record NotEntitled(String code) implements Expected {}

    /**
     * The document is accepted.
     *
     * @param recipients by agency id, or {@code agency/unit} where an agency has several inboxes
     * @param interview  whether a return home interview is due after it, as a word of {@link
     *                   InterviewExpectation#word()} or {@code not-said} where no protocol says
     */
    public record Accepted(Map<String, ForRecipient> recipients, Optional<String> interview) implements Expected {

        public Accepted(Map<String, ForRecipient> recipients) {
            this(recipients, Optional.empty());
        }
    }

    /** What one recipient must see. */
    public enum Result {
        SENT("sent"),
        SENT_REDUCED("sent-reduced"),
        HELD("held"),
        WITHHELD("withheld"),
        REFUSED("refused");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * What must come out for one recipient. Paths are schema paths without indices and may end in {@code **}.
     *
     * @param rule     that refused, e.g. {@code no-agreement}
     * @param share    of each path at least one value must be there
     * @param withhold of each path no value may be there
     * @param absent   texts that may be nowhere in what is sent, whatever the case of their letters
     * @param present  texts that must be somewhere in the disclosure
     * @param values   by path, a value that must be there exactly so
     * @param handling whether a handling instruction must go along
     * @param reviews  reasons for which a person must be asked: {@code leak}, {@code serious-harm}, {@code recogniser}
     */
    public record ForRecipient(
            Result result,
            Optional<String> rule,
            List<String> share,
            List<String> withhold,
            List<String> absent,
            List<String> present,
            Map<String, String> values,
            Optional<Boolean> handling,
            List<String> reviews) {}
}

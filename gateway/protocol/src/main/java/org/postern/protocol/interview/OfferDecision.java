// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.interview;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.document.CodeLists;
import tools.jackson.databind.JsonNode;

/**
 * The record of a decision whether a child is offered an interview, as its summary says it.
 *
 * @param offered whether one was
 * @param who     name and role of the summary's author
 * @param why     the reason where none was offered, by the code list {@code not-held-reason}; empty where one was
 * @param when    as the document writes it: of the offer, or of issue
 */
public record OfferDecision(boolean offered, String who, String why, String when) {

    private static final Set<String> NO = Set.of("not-offered", "not-eligible");
    private static final Set<String> YES = Set.of("offered", "accepted", "declined", "held");

    /** Empty where the summary does not say that anybody has decided. */
    public static Optional<OfferDecision> of(JsonNode content) {
        JsonNode interview = content.path("interview");
        String status = interview.path("status").asString("");
        String reason = interview.path("notHeldReason").asString("");
        String issued = content.path("issued").asString("");
        if (YES.contains(status) || interview.has("offered")) {
            return Optional.of(new OfferDecision(
                    true, author(content), "", interview.path("offered").asString(issued)));
        }
        return NO.contains(reason)
                ? Optional.of(new OfferDecision(
                        false,
                        author(content),
                        CodeLists.standard().label("not-held-reason", reason).orElse(reason),
                        issued))
                : Optional.empty();
    }

    private static String author(JsonNode content) {
        return Stream.of("name", "role")
                .map(key -> content.path("author").path(key).asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Never who. */
    @Override
    public String toString() {
        return "OfferDecision[offered=" + offered + "]";
    }
}

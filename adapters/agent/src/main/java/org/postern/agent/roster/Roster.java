// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agent.AgentIssue;
import org.postern.agent.told.Told;
import org.postern.agent.told.ToldBook;
import org.postern.document.Issue;

/**
 * Compares who lives in a home with who was notified as living there. A discharge is only concluded from a roster that
 * is whole: one unreadable row may be the child that seems to be missing, and a list cut short is no exodus.
 */
public final class Roster {

    private final ToldBook book;
    private final Set<String> present = new HashSet<>();
    private final Set<String> providers = new HashSet<>();
    private boolean unclear;

    public Roster(ToldBook book) {
        this.book = book;
    }

    /** A child on the roster, by the id of the document that began its stay. */
    public void lives(String stay) {
        present.add(stay);
    }

    /** The home that the roster is of. */
    public void of(String provider) {
        providers.add(provider);
    }

    /** A row of which it is not clear whom it is about. */
    public void unclear() {
        unclear = true;
    }

    /** What the comparison comes to. */
    public sealed interface Conclusion {}

    /** Stays that have ended, as far as the roster tells. */
    public record Left(List<Told> stays) implements Conclusion {}

    /** Nothing is concluded. */
    public record Doubtful(Issue why) implements Conclusion {}

    /** @param asAt the day of the roster; whoever was admitted later cannot be missing from it */
    public Conclusion conclude(Optional<LocalDate> asAt) {
        List<Told> living = book.openStays().stream().filter(this::here).toList();
        List<Told> missing = living.stream()
                .filter(stay -> !present.contains(stay.id()))
                .filter(stay -> asAt.isEmpty() || !stay.start().orElseThrow().isAfter(asAt.get()))
                .toList();
        if (missing.isEmpty()) {
            return new Left(List.of());
        }
        if (unclear) {
            return new Doubtful(AgentIssue.ROSTER_UNCLEAR.at(""));
        }
        if (missing.size() > 1 && missing.size() * 2 > living.size()) {
            return new Doubtful(AgentIssue.ROSTER_SHRANK.at("", missing.size(), living.size()));
        }
        return new Left(missing);
    }

    private boolean here(Told stay) {
        return providers.contains(stay.said().path("placement").path("provider").asString(""));
    }
}

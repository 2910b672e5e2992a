// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.document.CodeLists;
import org.postern.protocol.ClockStart;
import org.postern.protocol.EpisodeType;
import org.postern.protocol.InterviewRow;
import org.postern.protocol.Interviews;
import org.postern.protocol.edit.Outline.InterviewRowPart;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.springframework.stereotype.Component;

/** Which children are offered a return home interview, in words. */
@Component
class InterviewWords {

    static final String ANY = "any";

    private static final Map<String, String> OFFERS = Map.of(
            "offered", "is offered one",
            "not-offered", "is not offered one",
            "case-by-case", "is offered one if somebody decides so");

    private final ProtocolWords words;
    private final Durations durations;

    InterviewWords(ProtocolWords words, Durations durations) {
        this.words = words;
        this.durations = durations;
    }

    /** Whom a row is about, e.g. "Child in need, or early help, who left: family home". */
    String who(InterviewRowPart row) {
        boolean any = row.child().isEmpty() || row.child().equals(List.of(ANY));
        String child = any ? "Any child" : labels("care-status", row.child());
        return row.left().isEmpty() || row.left().equals(List.of(ANY))
                ? child
                : child + "; left: " + labels("missing-from", row.left()).toLowerCase(Locale.UK);
    }

    /** What becomes of it, e.g. "After being missing the child is offered one; after being away the child is not offered one". */
    String outcome(InterviewRowPart row) {
        String absent = row.absent().isEmpty() ? row.away() : row.absent();
        String text = "When missing, the child " + offer(row.missing())
                + "; when away without authorisation, the child " + offer(row.away());
        return absent.equals(row.away())
                ? text
                : text + "; when recorded as absent (until 2017), the child " + offer(absent);
    }

    /** By when and from when on, e.g. "within 72 hours of the child's return". */
    String time(InterviewsPart part) {
        return "within " + durations.words(part.within()) + " of "
                + ClockStart.of(part.since()).map(ClockStart::words).orElse(part.since());
    }

    /** All of it, to be compared. */
    String of(Optional<Interviews> interviews) {
        return interviews.map(this::all).orElse("Not said");
    }

    private String all(Interviews interviews) {
        return "Children of " + words.agencies(interviews.authorities()) + ", within "
                + durations.words(interviews.within().toString()) + " of "
                + interviews.since().words() + ". "
                + interviews.rows().stream()
                        .map(InterviewWords::part)
                        .map(row -> who(row) + ": " + outcome(row))
                        .collect(Collectors.joining(". "));
    }

    private static InterviewRowPart part(InterviewRow row) {
        return new InterviewRowPart(
                row.child(),
                row.left(),
                row.at(EpisodeType.MISSING).word(),
                row.at(EpisodeType.AWAY).word(),
                row.at(EpisodeType.ABSENT).word());
    }

    private static String offer(String word) {
        return OFFERS.getOrDefault(word, "is not yet decided about");
    }

    private static String labels(String list, List<String> codes) {
        return codes.stream()
                .map(code -> CodeLists.standard().label(list, code).orElse(code))
                .collect(Collectors.joining(", or "));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** A child is missing once at a time (as in the statutory return: no overlap, no second open episode). */
final class EpisodeOverlapRule implements ValidationModule {

    private record Span(String pointer, Instant start, Optional<Instant> end) {
        boolean endsAfter(Instant other) {
            return end.isEmpty() || end.get().isAfter(other);
        }
    }

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        List<Span> spans = document.elements("/episodes").stream()
                .flatMap(episode -> span(document, episode))
                .sorted(Comparator.comparing(Span::start))
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).endsAfter(spans.get(i).start())) {
                issues.accept(InterviewIssue.EPISODES_OVERLAP.at(spans.get(i).pointer()));
            }
        }
    }

    private static Stream<Span> span(DocumentView document, String episode) {
        Optional<Instant> end = document.moment(episode + "/found").or(() -> document.moment(episode + "/returned"));
        return document.moment(episode + "/reported").stream()
                .filter(start -> end.filter(start::isAfter).isEmpty())
                .map(start -> new Span(episode, start, end));
    }
}

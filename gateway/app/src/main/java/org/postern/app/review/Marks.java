// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.postern.app.decision.Looked;
import org.postern.app.review.ReviewAnswer.SpanMark;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.field.Leaf;
import org.postern.redaction.narrative.KnownFact;
import org.postern.redaction.narrative.Label;
import org.postern.redaction.narrative.Redacted;
import org.postern.redaction.narrative.Span;

/**
 * Reviewers' marks in texts, as facts that the redactor searches for. What the case itself knows cannot be marked as no
 * name: whoever wants it to go releases the field that says it.
 */
final class Marks {

    private static final int LONGEST = 200;
    private static final Fact BARE = Fact.IDENTIFIER;
    private static final int NAME_WORDS = 2;

    private Marks() {}

    /** The facts that the marks state; empty where one does not fit the texts as they are. */
    static Optional<List<KnownFact>> facts(Looked looked, List<SpanMark> marks) {
        List<KnownFact> facts = new ArrayList<>();
        for (SpanMark mark : marks) {
            Optional<String> text = text(looked, mark);
            Optional<List<Fact>> kinds = text.flatMap(words ->
                    mark.name() ? Optional.of(kinds(words)) : span(looked, mark).flatMap(Marks::kind));
            if (kinds.isEmpty()) {
                return Optional.empty();
            }
            String words = text.get();
            kinds.get().forEach(kind -> facts.add(new KnownFact(kind, words, entity(words), !mark.name())));
        }
        return Optional.of(facts);
    }

    /** Whether the texts now are as the marks ask. */
    static boolean carriedOut(Looked looked, List<SpanMark> marks) {
        return marks.stream()
                .allMatch(mark -> mark.name()
                        ? isHidden(looked, mark)
                        : spans(looked, mark).isEmpty());
    }

    /** Whether a reader may say that this is no name. */
    static boolean isMarkable(Span span) {
        return !span.rule().startsWith("known") && kind(span).isPresent();
    }

    static String entity(String words) {
        return "mark/" + words.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(Looked looked, SpanMark mark) {
        return looked.redaction().leaves().stream()
                .filter(leaf -> leaf.pointer().equals(mark.pointer())
                        && looked.redaction().narratives().containsKey(leaf.pointer()))
                .map(Leaf::text)
                .filter(text -> mark.start() >= 0
                        && mark.start() < mark.end()
                        && mark.end() <= text.length()
                        && mark.end() - mark.start() <= LONGEST)
                .map(text -> text.substring(mark.start(), mark.end()))
                .filter(words -> words.chars().anyMatch(Character::isLetterOrDigit))
                .findFirst();
    }

    /** The recognised span that a mark is exactly about. */
    private static Optional<Span> span(Looked looked, SpanMark mark) {
        return spans(looked, mark).stream()
                .filter(span -> span.start() == mark.start() && span.end() == mark.end())
                .findFirst();
    }

    private static List<Span> spans(Looked looked, SpanMark mark) {
        Redacted redacted = looked.redaction().narratives().get(mark.pointer());
        return redacted == null
                ? List.of()
                : redacted.spans().stream()
                        .filter(span -> span.start() < mark.end() && mark.start() < span.end())
                        .toList();
    }

    private static boolean isHidden(Looked looked, SpanMark mark) {
        List<Span> spans = spans(looked, mark);
        String words = text(looked, mark).orElse("");
        return !words.isEmpty()
                && IntStream.range(0, words.length())
                        .filter(i -> Character.isLetterOrDigit(words.charAt(i)))
                        .map(i -> mark.start() + i)
                        .allMatch(at -> spans.stream().anyMatch(span -> span.start() <= at && at < span.end()));
    }

    /** Whether a fact helps with other texts: a word is hidden there where it is used as a name, not everywhere. */
    static boolean isForOthers(KnownFact fact) {
        return !fact.shown() && (fact.fact() != BARE || fact.value().chars().anyMatch(Character::isDigit));
    }

    /** The likeliest ways to read it, and as a last resort the bare words, wherever they stand. */
    private static List<Fact> kinds(String words) {
        if (words.chars().anyMatch(Character::isDigit)) {
            return List.of(Fact.PLACE_NAME, BARE);
        }
        return words.strip().split("\\s+").length > NAME_WORDS
                ? List.of(Fact.PLACE_NAME, Fact.ORGANISATION, BARE)
                : List.of(Fact.PERSON_NAME, BARE);
    }

    private static Optional<List<Fact>> kind(Span span) {
        return span.rule().startsWith("known")
                ? Optional.empty()
                : fact(span.label()).map(List::of);
    }

    private static Optional<Fact> fact(Label label) {
        return switch (label) {
            case PERSON_CHILD -> Optional.of(Fact.CHILD_NAME);
            case PERSON_OTHER -> Optional.of(Fact.PERSON_NAME);
            case ADDRESS, PLACE -> Optional.of(Fact.PLACE_NAME);
            case ORG -> Optional.of(Fact.ORGANISATION);
            case POSTCODE -> Optional.of(Fact.POSTCODE);
            case PHONE -> Optional.of(Fact.PHONE);
            case EMAIL -> Optional.of(Fact.EMAIL);
            case HANDLE -> Optional.of(Fact.HANDLE);
            case VEHICLE_REG -> Optional.of(Fact.VEHICLE);
            case ID_NUMBER -> Optional.of(Fact.IDENTIFIER);
            case URL, DATE_OF_BIRTH, AGE, DATE -> Optional.empty();
        };
    }
}

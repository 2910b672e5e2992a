// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes one row of spans, none overlapping, from what all layers found. Nothing that a layer wanted hidden is left
 * open, except where the recipient is rightly shown it.
 */
final class SpanMerger {

    private static final Comparator<Span> ORDER = Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::length).reversed());

    private SpanMerger() {}

    /**
     * @param known  hidden facts of the case; they give way only to a shown fact that covers them
     * @param found  what was recognised without being known; it gives way to shown facts wherever they are
     * @param shown  facts that stay
     */
    static List<Span> merge(Reading reading, List<Span> known, List<Span> found, List<Span> shown) {
        NavigableMap<Integer, Span> hidden = byStart(union(known));
        NavigableMap<Integer, Span> kept = byStart(union(shown));
        kept.values()
                .removeIf(stay -> covering(hidden, stay)
                        .filter(hide -> hide.length() > stay.length())
                        .isPresent());
        List<Span> all = new ArrayList<>();
        known.stream().filter(hide -> covering(kept, hide).isEmpty()).forEach(all::add);
        found.forEach(hide -> all.addAll(without(reading, hide, overlapping(kept, hide))));
        return union(all);
    }

    private static NavigableMap<Integer, Span> byStart(List<Span> disjoint) {
        NavigableMap<Integer, Span> map = new TreeMap<>();
        disjoint.forEach(span -> map.put(span.start(), span));
        return map;
    }

    private static Optional<Span> covering(NavigableMap<Integer, Span> disjoint, Span span) {
        Map.Entry<Integer, Span> before = disjoint.floorEntry(span.start());
        return Optional.ofNullable(before).map(Map.Entry::getValue).filter(wide -> wide.covers(span));
    }

    private static Collection<Span> overlapping(NavigableMap<Integer, Span> disjoint, Span span) {
        Integer first = disjoint.floorKey(span.start());
        return disjoint.subMap(first == null ? span.start() : first, true, span.end(), false)
                .values();
    }

    /** What is left of a span outside the kept ones; leftovers without letters or digits are nothing. */
    private static List<Span> without(Reading reading, Span hide, Collection<Span> kept) {
        List<Span> left = List.of(hide);
        for (Span stay : kept) {
            List<Span> next = new ArrayList<>();
            for (Span piece : left) {
                if (!piece.overlaps(stay)) {
                    next.add(piece);
                    continue;
                }
                addPiece(reading, next, piece, piece.start(), stay.start());
                addPiece(reading, next, piece, stay.end(), piece.end());
            }
            left = next;
        }
        return left;
    }

    private static void addPiece(Reading reading, List<Span> pieces, Span of, int from, int to) {
        String text = reading.text().plain();
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            pieces.add(new Span(start, end, of.label(), of.rule(), of.confidence(), of.entity()));
        }
    }

    private static List<Span> union(List<Span> spans) {
        List<Span> sorted = spans.stream().sorted(ORDER).toList();
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || !last.overlaps(span)) {
                merged.add(span);
            } else {
                merged.set(merged.size() - 1, joined(last, span));
            }
        }
        return merged;
    }

    /** The surer of two says what it is; where two agree that something is there, it is sure. */
    private static Span joined(Span left, Span right) {
        Span surer = weight(right) > weight(left) ? right : left;
        double confidence = Math.max(left.confidence(), right.confidence());
        String entity = surer.entity().isEmpty() && surer.label().numbering() != Label.Numbering.NONE
                ? left.entity() + right.entity()
                : surer.entity();
        return new Span(
                Math.min(left.start(), right.start()),
                Math.max(left.end(), right.end()),
                surer.label(),
                surer.rule(),
                confidence,
                entity);
    }

    /** What the case knows is surer than what was recognised. */
    private static double weight(Span span) {
        double known = span.rule().startsWith("known") ? 10_000 : 0;
        return known + span.confidence() * 1000 + span.length();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.agent.mapping.LayoutFinder.Candidate;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.value.Words;
import org.postern.document.Issue;

/** Tells what kind of sheet a sheet is, by its headings; notes and lists beside the data are none. */
public final class SheetRecognition {

    /** Rows in which the headings are looked for. */
    public static final int HEAD = 40;

    /** A sheet with fewer columns that are understood is a note that happens to use a word. */
    private static final int FEWEST = 3;

    /** A tab that a template has beside the one that is filled in. */
    private static final List<String> OTHERS = List.of("example", "how to fill in", "lists");

    private final List<Mapping> mappings;
    private final Sender sender;

    public SheetRecognition(List<Mapping> mappings, Sender sender) {
        this.mappings = List.copyOf(mappings);
        this.sender = sender;
    }

    /** What a sheet was found to be. */
    public sealed interface Kind {}

    /** Can be read. */
    public record Recognised(Layout layout) implements Kind {}

    /** Is meant to be read, and cannot. */
    public record Unusable(Issue why) implements Kind {}

    /** Holds something else. */
    public record NotData() implements Kind {}

    /** @param head the first {@link #HEAD} filled rows */
    public Kind recognise(String sheet, List<SheetRow> head) {
        if (OTHERS.contains(Words.plain(sheet))) {
            return new NotData();
        }
        List<Candidate> candidates = mappings.stream()
                .filter(mapping -> sender.mapping().map(mapping.id()::equals).orElse(true))
                .flatMap(mapping -> new LayoutFinder(mapping, sender).find(sheet, head).stream())
                .filter(this::isMeant)
                .filter(this::isNamed)
                .sorted(Comparator.comparing((Candidate candidate) -> !candidate.typical())
                        .thenComparing(candidate -> -candidate.telling()))
                .toList();
        Optional<Candidate> best = candidates.stream().findFirst();
        if (best.isEmpty()) {
            return new NotData();
        }
        return best.get()
                .wrong()
                .<Kind>map(Unusable::new)
                .orElseGet(() -> new Recognised(best.get().layout()));
    }

    /** What few or common words suggest is a note, unless everything that is needed is there. */
    private boolean isMeant(Candidate candidate) {
        return sender.mapping().isPresent()
                || candidate.known() > FEWEST
                || candidate.known() == FEWEST
                        && (candidate.typical() || candidate.wrong().isEmpty());
    }

    private boolean isNamed(Candidate candidate) {
        Layout layout = candidate.layout();
        if (layout.mapping().named().isEmpty() || sender.mapping().isPresent()) {
            return true;
        }
        String text = Stream.concat(
                        Stream.of(layout.sheet()),
                        layout.above().stream()
                                .flatMap(row -> row.cells().stream())
                                .map(cell -> cell.text()))
                .map(Words::plain)
                .collect(Collectors.joining(" ", " ", " "));
        return layout.mapping().named().stream().anyMatch(word -> text.contains(" " + word + " "));
    }
}

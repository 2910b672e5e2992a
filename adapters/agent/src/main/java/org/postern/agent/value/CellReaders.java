// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.document.CodeLists;
import org.postern.document.SchemaField.Fact;
import org.postern.document.SchemaLeaf;

/** Finds the reader for a column: by what the schema says of the leaf, or by what the mapping says instead. */
public final class CellReaders {

    private final LocalDate today;
    private final Dates dates;
    private final AgencyReaders agencies;

    /** @param registry who exists, so that names of authorities and homes can be understood */
    public CellReaders(LocalDate today, AgencyRegistry registry) {
        this.today = today;
        this.dates = new Dates(today);
        this.agencies = new AgencyReaders(registry);
    }

    /**
     * What is said of one column.
     *
     * @param leaf      what the schema says; empty where the mapping says how to read
     * @param words     other ways of writing a code or word
     * @param otherwise the time of day where none is given; empty where one must be given
     */
    public record Wanted(
            ReaderKind kind,
            Optional<SchemaLeaf> leaf,
            Map<String, List<String>> words,
            Optional<LocalTime> otherwise) {}

    public CellReader reader(Wanted wanted) {
        return switch (wanted.kind()) {
            case FULL_NAME -> new NameReader();
            case ADDRESS -> ContactReaders::address;
            case AUTHORITY -> agencies::authority;
            case AGENCY -> agencies::agency;
            case WORD -> new WordReader(wanted.words());
            case DATE -> new DateReader(dates);
            case LINE -> new TextReader(TextReader.LINE, false);
            case REFERENCE -> new TextReader(TextReader.REFERENCE, false);
            case LEAF ->
                wanted.leaf()
                        .map(leaf -> ofLeaf(leaf, wanted))
                        .orElseThrow(
                                () -> new IllegalArgumentException("a column without leaf must say how to read it"));
        };
    }

    /** The day on which cells are read. */
    public LocalDate today() {
        return today;
    }

    /** A reader that needs to know nothing of a schema. */
    public CellReader reader(ReaderKind kind) {
        return reader(new Wanted(kind, Optional.empty(), Map.of(), Optional.empty()));
    }

    private CellReader ofLeaf(SchemaLeaf leaf, Wanted wanted) {
        if (leaf.codes().isPresent()) {
            return new CodeReader(CodeLists.standard().list(leaf.codes().get()), today, wanted.words());
        }
        if (!wanted.words().isEmpty()) {
            return new WordReader(wanted.words());
        }
        return switch (leaf.field().type()) {
            case "date" -> new DateReader(dates);
            case "date-time" -> new MomentReader(dates, wanted.otherwise());
            case "integer", "number" -> new CountReader();
            case "boolean" -> new FlagReader();
            default -> text(leaf);
        };
    }

    private static CellReader text(SchemaLeaf leaf) {
        Fact fact = leaf.field().fact();
        return switch (fact) {
            case POSTCODE -> ContactReaders::postcode;
            case PHONE -> ContactReaders::phone;
            case EMAIL -> ContactReaders::email;
            case IDENTIFIER -> new TextReader(TextReader.REFERENCE, false);
            case NARRATIVE, CHILDS_WORDS -> new TextReader(TextReader.NARRATIVE, true);
            default -> new TextReader(TextReader.LINE, false);
        };
    }
}

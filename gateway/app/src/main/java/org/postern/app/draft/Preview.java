// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of an example under a draft. */
public sealed interface Preview {

    /** The draft has errors that have to be mended first. */
    record NoProtocol() implements Preview {}

    /** The document would not be taken in. @param why in plain words */
    record NotTaken(List<String> why) implements Preview {}

    /**
     * Side by side, what every recipient would get.
     *
     * @param rows one for each value of the document, in its order
     */
    record Shown(List<Copy> copies, List<Row> rows) implements Preview {

        public Shown {
            copies = List.copyOf(copies);
            rows = List.copyOf(rows);
        }

        public boolean differs() {
            return rows.stream().anyMatch(Row::differs);
        }
    }

    /**
     * One recipient.
     *
     * @param id         agency, or agency and unit
     * @param outcome    one word, as in a case: {@code sent}, {@code sent-reduced}, {@code held}, {@code withheld},
     *                   {@code refused}
     * @param summary    one sentence
     * @param reviews    why a person is asked
     * @param disclosure the copy itself as JSON; empty where nothing would go
     * @param outcomeNow what comes out by what decides now, where something does
     * @param refusedBy  the rule that refused, where one did
     * @param shares     schema paths of which at least one value arrives
     * @param withholds  schema paths of the document of which none does
     */
    record Copy(
            String id,
            String name,
            String outcome,
            String summary,
            Set<String> reviews,
            List<String> handling,
            Optional<String> disclosure,
            Optional<String> outcomeNow,
            Optional<String> refusedBy,
            List<String> shares,
            List<String> withholds) {}

    /** One value of the document. @param cells one for each copy */
    record Row(String pointer, String path, String label, String value, List<Cell> cells) {

        public boolean differs() {
            return cells.stream().anyMatch(cell -> cell.before().isPresent());
        }
    }

    /**
     * What one recipient gets of one value.
     *
     * @param treatment the word of the protocol; empty where nothing was decided about the value
     * @param gets      the value as it would arrive, where that can be said
     * @param before    in words, where what decides now treats it otherwise
     */
    record Cell(
            String treatment,
            String words,
            String rule,
            String reason,
            Optional<String> gets,
            Optional<String> before) {}
}

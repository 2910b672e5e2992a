// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How far a replay is; numbers beside agencies and schema paths, and nothing of a child. */
public sealed interface ReplayProgress {

    record Running() implements ReplayProgress {}

    record Failed() implements ReplayProgress {}

    /**
     * @param documents those decided anew
     * @param undecided those of agencies that have left the registry
     */
    record Done(LocalDate from, LocalDate to, long documents, long undecided, List<Recipient> recipients)
            implements ReplayProgress {

        public Done {
            recipients = List.copyOf(recipients);
        }

        static Done of(Period period, Tally tally) {
            List<Recipient> recipients = new ArrayList<>();
            tally.totals().forEach((recipient, total) -> {
                List<Field> fields = new ArrayList<>();
                tally.paths(recipient).forEach((path, counts) -> fields.add(new Field(path, counts(counts))));
                recipients.add(new Recipient(recipient, counts(total), fields));
            });
            return new Done(period.from(), period.to(), tally.documents(), tally.undecided(), recipients);
        }

        private static Counts counts(Tally.Counts counts) {
            return new Counts(
                    count(counts, Shift.Kind.NEWLY_SENT),
                    count(counts, Shift.Kind.NEWLY_WITHHELD),
                    count(counts, Shift.Kind.OTHERWISE_REDUCED));
        }

        private static Count count(Tally.Counts counts, Shift.Kind kind) {
            return new Count(counts.fields(kind), counts.children(kind));
        }
    }

    /** @param recipient agency, or agency and unit */
    record Recipient(String recipient, Counts total, List<Field> fields) {}

    /** @param path schema path */
    record Field(String path, Counts counts) {}

    record Counts(Count sent, Count withheld, Count reduced) {}

    /** @param children different ones */
    record Count(long fields, long children) {}
}

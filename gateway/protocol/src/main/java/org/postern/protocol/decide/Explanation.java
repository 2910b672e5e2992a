// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.List;
import java.util.stream.Collectors;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.TextTable;
import org.postern.protocol.Words;

/**
 * Says in plain sentences what was decided and why; for the sender and its auditor only, because rules and reasons can
 * give away what they protect. Never repeats a value of the document.
 *
 * @param summary one sentence: who gets something, or why nothing goes
 * @param rows    one for each value, in document order; empty where fields were not looked at
 */
public record Explanation(String summary, List<Row> rows) {

    /**
     * Why one value is shared, reduced or withheld.
     *
     * @param pointer RFC 6901 pointer into the sender's document
     * @param what    in plain words, e.g. "reduced to the age"
     * @param told    what the recipient is told about a value it does not get
     */
    public record Row(
            String pointer, String path, String what, String rule, String reason, String told, String instruction) {}

    public static Explanation of(Outcome outcome) {
        if (outcome instanceof Outcome.Decided decided) {
            Decision decision = decided.decision();
            return new Explanation(
                    summary(decision),
                    decision.fields().stream().map(Explanation::row).toList());
        }
        return new Explanation(((Outcome.Refused) outcome).reason(), List.of());
    }

    /** The rows as a table. */
    public TextTable table() {
        return new TextTable(
                List.of("field", "is", "by rule", "because"),
                rows.stream()
                        .map(row -> List.of(row.pointer(), row.what(), row.rule(), row.reason()))
                        .toList());
    }

    private static String summary(Decision decision) {
        long shared = count(decision, "share");
        long removed = decision.fields().stream()
                .filter(field -> field.treatment().removes())
                .count();
        long reduced = decision.fields().size() - shared - removed;
        SharingProtocol protocol = decision.protocol();
        String under = " under agreement " + protocol.agreement().reference() + " (protocol " + protocol.id()
                + ", version " + protocol.version() + ").";
        String to = Words.of(decision.recipient());
        return decision.sharesAnything()
                ? to + " is sent " + shared + " values as they are and " + reduced + " reduced; " + removed
                        + " are withheld" + under
                : "Nothing may go to " + to + under;
    }

    private static long count(Decision decision, String word) {
        return decision.fields().stream()
                .filter(field -> field.treatment().word().equals(word))
                .count();
    }

    private static Row row(FieldDecision field) {
        return new Row(
                field.pointer(),
                field.path(),
                Words.of(field.treatment()),
                field.rule(),
                field.reason(),
                told(field),
                field.instruction().orElse(""));
    }

    private static String told(FieldDecision field) {
        if (!field.treatment().removes()) {
            return field.seriousHarm() ? "a reviewer is asked at once" : "";
        }
        String words = switch (field.announce()) {
            case FIELD -> "that this field is withheld";
            case CATEGORY -> "that something about " + field.category() + " is withheld";
            case NOTHING -> "nothing";
        };
        return field.seriousHarm() ? words + "; a reviewer is asked at once" : words;
    }

    /** Summary and table. */
    public String toText() {
        return rows.isEmpty()
                ? summary + "\n"
                : List.of(summary, "", table().toText()).stream().collect(Collectors.joining("\n"));
    }
}

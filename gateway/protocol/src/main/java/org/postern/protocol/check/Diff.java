// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.document.DocumentType;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.Strictness;
import org.postern.protocol.TextTable;
import org.postern.protocol.compile.CompiledProtocol;

/**
 * Says in words what changes from one version of a protocol to another: for each document type and recipient, the fields
 * about which the rules now say something else. Rules that only changed their names or places make no difference.
 */
public final class Diff {

    /** Whether a change lets more go. */
    public enum Effect {
        WIDER("more is shared"),
        NARROWER("less is shared"),
        /** The conditions differ, so that it depends on the document. */
        DIFFERENT("depends on the document");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Fields that change in the same way for one recipient.
     *
     * @param recipient id of the protocol's entry
     */
    public record Change(
            DocumentType type, String recipient, List<String> fields, String before, String after, Effect effect) {}

    private record Kind(String before, String after, Effect effect) {}

    private Diff() {}

    public static List<Change> between(CompiledProtocol before, CompiledProtocol after) {
        List<Change> changes = new ArrayList<>();
        for (DocumentType type : DocumentType.values()) {
            for (String recipient : recipients(before, after)) {
                Map<Kind, List<String>> fields = new LinkedHashMap<>();
                Set<String> paths =
                        new LinkedHashSet<>(after.type(type).fields().keySet());
                paths.addAll(before.type(type).fields().keySet());
                for (String path : paths) {
                    compare(statements(before, type, recipient, path), statements(after, type, recipient, path))
                            .ifPresent(kind -> fields.computeIfAbsent(kind, any -> new ArrayList<>())
                                    .add(path));
                }
                fields.forEach((kind, list) -> changes.add(
                        new Change(type, recipient, List.copyOf(list), kind.before(), kind.after(), kind.effect())));
            }
        }
        return changes;
    }

    public static TextTable table(List<Change> changes) {
        return new TextTable(
                List.of("document", "recipient", "fields", "was", "becomes", "effect"),
                changes.stream()
                        .map(change -> List.of(
                                change.type().id(),
                                change.recipient(),
                                String.join(" ", change.fields()),
                                change.before(),
                                change.after(),
                                change.effect().words()))
                        .toList());
    }

    private static java.util.Optional<Kind> compare(List<Statement> before, List<Statement> after) {
        String was = Statement.words(before);
        String becomes = Statement.words(after);
        return was.equals(becomes)
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Kind(was, becomes, effect(before, after)));
    }

    private static Effect effect(List<Statement> before, List<Statement> after) {
        int stricter = Strictness.ORDER.compare(Statement.otherwise(after), Statement.otherwise(before));
        boolean sameConditions = Statement.conditional(before).equals(Statement.conditional(after));
        if (!sameConditions || stricter == 0) {
            return Effect.DIFFERENT;
        }
        return stricter > 0 ? Effect.NARROWER : Effect.WIDER;
    }

    private static Set<String> recipients(CompiledProtocol before, CompiledProtocol after) {
        Set<String> ids = new LinkedHashSet<>();
        before.protocol().recipients().forEach(entry -> ids.add(entry.id()));
        after.protocol().recipients().forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    /** In a fixed order, so that moving a rule is no change; a recipient that does not take the type gets nothing. */
    private static List<Statement> statements(
            CompiledProtocol compiled, DocumentType type, String recipient, String path) {
        boolean takes = compiled.protocol().recipients().stream()
                .filter(entry -> entry.id().equals(recipient))
                .map(RecipientEntry::takes)
                .anyMatch(types -> types.contains(type));
        return takes
                ? compiled.rules(type, Set.of(recipient)).at(path).stream()
                        .map(rule -> Statement.of(rule.rule()))
                        .distinct()
                        .sorted(java.util.Comparator.comparing(Statement::treatment, Strictness.ORDER)
                                .thenComparing(Statement::words))
                        .toList()
                : List.of();
    }
}

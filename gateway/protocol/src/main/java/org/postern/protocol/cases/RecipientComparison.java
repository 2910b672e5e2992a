// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.postern.document.DocumentLeaf;
import org.postern.document.DocumentLeaves;
import org.postern.document.SchemaCatalogue;
import org.postern.protocol.ProtocolCase.ForRecipient;
import tools.jackson.databind.JsonNode;

/** Compares what came out for one recipient with what a case expects; also what a gateway really sent in the demo. */
public final class RecipientComparison {

    private final String id;
    private final ForRecipient expected;
    private final ActualResult actual;
    private final List<DocumentLeaf> leaves;
    private final List<String> differences = new ArrayList<>();

    /** @param id names the recipient in the differences */
    public RecipientComparison(String id, ForRecipient expected, ActualResult actual) {
        this.id = id;
        this.expected = expected;
        this.actual = actual;
        this.leaves = actual.disclosure()
                .map(disclosure -> DocumentLeaves.of(disclosure).toList())
                .orElse(List.of());
    }

    /** Plain sentences, none of which repeats a value of the document; empty where all is as expected. */
    public List<String> differences() {
        if (expected.result() != actual.result()) {
            differences.add(id + " is " + actual.result().word()
                    + actual.rule().map(rule -> " by " + rule).orElse("") + ", but should be "
                    + expected.result().word() + ".");
        }
        expected.rule()
                .filter(rule -> !actual.rule().equals(java.util.Optional.of(rule)))
                .ifPresent(rule -> differences.add(id + " should be refused by " + rule + "."));
        expected.share().stream()
                .filter(path -> at(path).isEmpty())
                .forEach(path -> differences.add(id + " should see '" + path + "', but does not."));
        expected.withhold().stream()
                .filter(path -> !at(path).isEmpty())
                .forEach(path -> differences.add(id + " should not see '" + path + "', but does."));
        texts();
        expected.values().forEach((path, value) -> {
            if (at(path).stream().noneMatch(leaf -> leaf.value().asString("").equals(value))) {
                differences.add(id + " should see exactly '" + value + "' at '" + path + "'.");
            }
        });
        askedFor();
        return differences;
    }

    private void texts() {
        List<String> sent = Stream.concat(
                        actual.disclosure().stream().flatMap(RecipientComparison::texts),
                        actual.manifest().stream().flatMap(RecipientComparison::texts))
                .toList();
        for (String text : expected.absent()) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (sent.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(lower))) {
                differences.add(id + " can read '" + text + "', which should be nowhere.");
            }
        }
        for (String text : expected.present()) {
            if (leaves.stream().noneMatch(leaf -> leaf.value().asString("").contains(text))) {
                differences.add(id + " should be able to read '" + text + "', but cannot.");
            }
        }
    }

    private void askedFor() {
        boolean handled = !actual.handling().isEmpty();
        expected.handling()
                .filter(wanted -> wanted != handled)
                .ifPresent(wanted -> differences.add(id
                        + (wanted
                                ? " should be given a handling instruction, but is not."
                                : " is given a handling instruction, but should not be.")));
        expected.reviews().stream()
                .filter(reason -> !actual.reviews().contains(reason))
                .forEach(reason -> differences.add("Nobody is asked about " + id + " because of '" + reason + "'."));
    }

    private List<DocumentLeaf> at(String pattern) {
        return leaves.stream()
                .filter(leaf -> SchemaCatalogue.matches(pattern, leaf.path()))
                .toList();
    }

    /** Every value and every name of a member. */
    private static Stream<String> texts(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .flatMap(member -> Stream.concat(Stream.of(member.getKey()), texts(member.getValue())));
        }
        return node.isArray() ? node.valueStream().flatMap(RecipientComparison::texts) : Stream.of(node.asString(""));
    }
}

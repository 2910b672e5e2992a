// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.client.api.RecipientAnswer;
import org.postern.client.command.Table;
import org.postern.client.demo.DemoResult.Reached;
import org.postern.document.Issue;

/** Tells a governance lead what became of a document: who got what, why, and whether that is what the case expects. */
public final class DemoReport {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final AgencyRegistry registry;
    private int number;

    public DemoReport(AgencyRegistry registry) {
        this.registry = registry;
    }

    /** The next document's lines. */
    public List<String> lines(DemoResult result) {
        List<String> lines = new ArrayList<>();
        number++;
        lines.add(String.format(Locale.UK, "%2d. %s", number, result.document().say()));
        lines.add("    " + result.document().type() + " from "
                + name(result.document().example().sender())
                + result.submission().map(id -> ", submission " + id).orElse("")
                + (result.repeated() ? " (accepted in an earlier run)" : ""));
        refused(result, lines);
        Table table = new Table();
        result.recipients()
                .forEach(one -> table.row(
                        "      " + name(one.answer()),
                        word(one.answer()),
                        receipt(one),
                        one.answer().reason()));
        lines.addAll(table.lines());
        result.recipients().forEach(one -> asked(one, lines));
        result.questions()
                .forEach(question -> lines.add("      " + name(question.asked()) + " decides by "
                        + DUE.format(question.due()) + " for " + name(question.recipient())
                        + ": ./postern reviews --as "
                        + question.asked()));
        lines.add(result.asExpected() ? "    As the case expects." : "    NOT as the case expects:");
        result.differences().forEach(difference -> lines.add("      " + difference));
        return lines;
    }

    private void asked(Reached one, List<String> lines) {
        Map<String, Long> byReason = one.answer()
                .json()
                .path("held")
                .valueStream()
                .collect(Collectors.groupingBy(
                        held -> held.path("reason").asString(""), LinkedHashMap::new, Collectors.counting()));
        byReason.forEach((reason, count) ->
                lines.add("      A person is asked about " + count + (count == 1 ? " value" : " values") + " for "
                        + name(one.answer().agency()) + ": " + reason));
    }

    private static void refused(DemoResult result, List<String> lines) {
        result.refusal().ifPresent(refusal -> {
            lines.add("      refused: " + refusal.code() + " "
                    + (refusal.issues().isEmpty() ? refusal.detail() : refusal.title()));
            refusal.issues().stream()
                    .filter(Issue::refuses)
                    .forEach(issue ->
                            lines.add("        " + issue.code() + " " + issue.pointer() + ": " + issue.text()));
        });
    }

    private static String word(RecipientAnswer answer) {
        return switch (answer.outcome()) {
            case "sent" -> "in full";
            case "sent-reduced" -> "reduced";
            case "held" -> "waits";
            case "withheld" -> "nothing";
            case "refused" -> "not sent";
            default -> answer.outcome();
        };
    }

    private static String receipt(Reached one) {
        if (one.receiptAt().isPresent()) {
            return "receipt " + CLOCK.format(Instant.parse(one.receiptAt().get()));
        }
        return one.answer().goesOut() ? one.status().state().orElse("-").toLowerCase(Locale.ROOT) : "-";
    }

    private String name(RecipientAnswer answer) {
        return name(answer.agency()) + (answer.unit().isEmpty() ? "" : " (" + answer.unit() + ")");
    }

    private String name(String agency) {
        return registry.find(agency).map(Agency::name).orElse(agency);
    }
}

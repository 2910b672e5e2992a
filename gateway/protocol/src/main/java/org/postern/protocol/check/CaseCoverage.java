// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.document.DocumentType;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.Recipient;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.cases.CaseFolder.Ready;
import org.postern.protocol.cases.Intake;
import org.postern.protocol.decide.Decider;

/**
 * What no case of a protocol shows: rules that decided about no value in any of them, recipients that took a document
 * type in none, and cells of the table of interviews that none says the answer of. It blocks nothing, and whoever approves
 * should see it.
 *
 * @param rules      ids, in the order of the file
 * @param recipients entries with a document type, such as {@code force rhi-summary}, in the order of the file
 * @param interviews cells such as {@code any child who left school: missing}, in the order of the table
 */
public record CaseCoverage(List<String> rules, List<String> recipients, List<String> interviews) {

    /** Nothing is left out. */
    public static final CaseCoverage WHOLE = new CaseCoverage(List.of(), List.of(), List.of());

    /** @param decider of a book that holds the protocol */
    public static CaseCoverage of(
            SharingProtocol protocol, List<Ready> cases, AgencyDirectory agencies, Intake intake, Decider decider) {
        Seen seen = new Seen(protocol);
        InterviewCells interviews = new InterviewCells(protocol.interviews());
        for (Ready ready : cases) {
            Optional<Agency> sender = agencies.find(ready.example().sender());
            sender.map(one -> intake.receive(
                            ready.example().type(),
                            ready.document(),
                            one,
                            ready.example().now()))
                    .filter(Intake.Accepted.class::isInstance)
                    .map(Intake.Accepted.class::cast)
                    .ifPresent(taken -> {
                        decider.decide(
                                        taken.document(),
                                        sender.get(),
                                        taken.onBehalfOf(),
                                        taken.parties(),
                                        ready.example().now())
                                .forEach(outcome -> seen.add(ready.example().type(), outcome));
                        interviews.show(ready.example(), taken);
                    });
        }
        return new CaseCoverage(
                protocol.rules().stream()
                        .map(Rule::id)
                        .filter(id -> !seen.rules.contains(id))
                        .toList(),
                protocol.recipients().stream()
                        .flatMap(entry -> entry.takes().stream().sorted().map(type -> words(entry, type)))
                        .filter(words -> !seen.recipients.contains(words))
                        .toList(),
                interviews.notShown());
    }

    private static String words(RecipientEntry entry, DocumentType type) {
        return entry.id() + " " + type.id();
    }

    /** What the cases have shown so far. */
    private record Seen(SharingProtocol protocol, Set<String> rules, Set<String> recipients) {

        Seen(SharingProtocol protocol) {
            this(protocol, new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(DocumentType type, Outcome outcome) {
            if (outcome instanceof Outcome.Decided decided
                    && decided.decision().protocol().sha256().equals(protocol.sha256())) {
                add(type, decided.decision());
            }
        }

        private void add(DocumentType type, Decision decision) {
            decision.fields().forEach(this::add);
            protocol.recipients().stream()
                    .filter(entry -> leadsTo(entry, decision.recipient()))
                    .forEach(entry -> recipients.add(words(entry, type)));
        }

        /** A rule that only adds an instruction decides nothing, and is seen by its words. */
        private void add(FieldDecision field) {
            rules.add(field.rule());
            field.instruction()
                    .ifPresent(text -> protocol.rules().stream()
                            .filter(rule ->
                                    rule.instruct().filter(text::contains).isPresent())
                            .forEach(rule -> rules.add(rule.id())));
        }

        private static boolean leadsTo(RecipientEntry entry, Recipient recipient) {
            boolean agency = entry.agency().isPresent()
                    ? entry.agency().get().equals(recipient.agency().id())
                    : entry.relation().filter(recipient.relations()::contains).isPresent();
            return agency && entry.unit().equals(recipient.unit());
        }
    }
}

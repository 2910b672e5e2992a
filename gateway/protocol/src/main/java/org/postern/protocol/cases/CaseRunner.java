// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.document.Document;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.Outcome;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.ProtocolCase.ForRecipient;
import org.postern.protocol.Recipient;
import org.postern.protocol.decide.Decider;

/**
 * Runs cases: takes the document in, decides, carries the decisions out and compares with what the case expects. A
 * recipient that the case does not name may get nothing. Nothing is stored, and time is that of the case.
 */
public final class CaseRunner {

    private final AgencyDirectory agencies;
    private final Intake intake;
    private final Decider decider;
    private final Disclosing disclosing;

    public CaseRunner(AgencyDirectory agencies, Intake intake, Decider decider, Disclosing disclosing) {
        this.agencies = agencies;
        this.intake = intake;
        this.decider = decider;
        this.disclosing = disclosing;
    }

    /** @param document the bytes of the document that the case names */
    public CaseOutcome run(ProtocolCase example, byte[] document) {
        Optional<Agency> sender = agencies.find(example.sender());
        List<String> differences = sender.isEmpty()
                ? List.of("There is no agency '" + example.sender() + "' that could send the document.")
                : compare(example, sender.get(), intake.receive(example.type(), document, sender.get(), example.now()));
        return differences.isEmpty() ? new CaseOutcome.Passed(example) : new CaseOutcome.Failed(example, differences);
    }

    private List<String> compare(ProtocolCase example, Agency sender, Intake.Received received) {
        if (example.expected() instanceof ProtocolCase.Accepted expected
                && received instanceof Intake.Accepted accepted) {
            List<Outcome> outcomes = decider.decide(
                    accepted.document(), sender, accepted.onBehalfOf(), accepted.parties(), example.now());
            List<String> differences = recipients(expected.recipients(), outcomes, accepted.document());
            expected.interview()
                    .flatMap(word -> new CaseInterview(decider.book()).difference(word, accepted, example.now()))
                    .ifPresent(differences::add);
            return differences;
        }
        if (example.expected() instanceof ProtocolCase.Invalid expected && received instanceof Intake.Invalid invalid) {
            return sorted(expected.codes()).equals(sorted(invalid.codes()))
                    ? List.of()
                    : List.of("The document is invalid by " + sorted(invalid.codes()) + ", but should be by "
                            + sorted(expected.codes()) + ".");
        }
        if (example.expected() instanceof ProtocolCase.NotEntitled expected
                && received instanceof Intake.NotEntitled refused) {
            return expected.code().equals(refused.code())
                    ? List.of()
                    : List.of("The sender is refused by " + refused.code() + ", but should be by " + expected.code()
                            + ".");
        }
        return List.of("The document is " + words(received) + ", but should be " + words(example.expected()) + ".");
    }

    private List<String> recipients(Map<String, ForRecipient> expected, List<Outcome> outcomes, Document document) {
        List<String> differences = new ArrayList<>();
        List<Outcome> unexpected = new ArrayList<>(outcomes);
        expected.forEach((id, expectation) -> {
            List<Outcome> mine = outcomes.stream()
                    .filter(outcome -> names(id, outcome.recipient()))
                    .toList();
            unexpected.removeAll(mine);
            if (mine.size() == 1) {
                differences.addAll(
                        new RecipientComparison(id, expectation, result(mine.get(0), document)).differences());
            } else {
                differences.add(
                        mine.isEmpty()
                                ? id + " is not asked at all, but should be "
                                        + expectation.result().word() + "."
                                : id + " has several inboxes here; name one as 'agency/unit'.");
            }
        });
        unexpected.stream()
                .map(outcome -> result(outcome, document))
                .filter(ActualResult::leaves)
                .forEach(result ->
                        differences.add(result.id() + " would be sent something, but the case does not name it."));
        return differences;
    }

    private ActualResult result(Outcome outcome, Document document) {
        return outcome instanceof Outcome.Decided decided
                ? ActualResult.of(decided.decision(), disclosing.disclose(document, decided.decision()))
                : ActualResult.of((Outcome.Refused) outcome);
    }

    private static boolean names(String id, Recipient recipient) {
        return id.equals(recipient.agency().id())
                || id.equals(recipient.agency().id() + "/" + recipient.unit());
    }

    private static List<String> sorted(List<String> codes) {
        return codes.stream().distinct().sorted().toList();
    }

    private static String words(Intake.Received received) {
        if (received instanceof Intake.Invalid invalid) {
            return "invalid by " + sorted(invalid.codes());
        }
        return received instanceof Intake.NotEntitled refused
                ? "not the sender's to say, by " + refused.code()
                : "accepted";
    }

    private static String words(ProtocolCase.Expected expected) {
        if (expected instanceof ProtocolCase.Invalid invalid) {
            return "invalid by " + sorted(invalid.codes());
        }
        return expected instanceof ProtocolCase.NotEntitled refused
                ? "not the sender's to say, by " + refused.code()
                : "accepted";
    }
}

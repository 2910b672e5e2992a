// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postern.app.decision.Looked;
import org.postern.app.review.Answering.Why;
import org.postern.app.review.ReviewAnswer.Choice;
import org.postern.app.review.ReviewAnswer.FieldAnswer;
import org.postern.protocol.BuiltInRules;
import org.postern.redaction.Gate;

/** Whether an answer stays within what its review holds: a reviewer lets go nothing that nobody asked about. */
final class AnswerCheck {

    private static final int LONGEST = 2_000;

    private final ReviewAnswer answer;
    private final Set<String> held;

    AnswerCheck(ReviewAnswer answer, Set<String> held) {
        this.answer = answer;
        this.held = held;
    }

    /** By itself. */
    Optional<Why> refusal(boolean reasonNeeded) {
        List<String> named = answer.fields().stream().map(FieldAnswer::pointer).toList();
        if (named.size() != Set.copyOf(named).size() || answer.fields().stream().anyMatch(this::isOutside)) {
            return Optional.of(Why.NOT_HELD);
        }
        boolean wordy = answer.note().length() > LONGEST
                || answer.fields().stream().anyMatch(field -> field.note().length() > LONGEST);
        if (wordy) {
            return Optional.of(Why.TOO_WORDY);
        }
        if (answer.fields().stream().anyMatch(field -> !isReasoned(field, reasonNeeded))) {
            return Optional.of(Why.NO_REASON);
        }
        boolean changes =
                !answer.marks().isEmpty() || answer.fields().stream().anyMatch(field -> field.choice() != Choice.KEEP);
        return !answer.send() && changes ? Optional.of(Why.CONTRADICTORY) : Optional.empty();
    }

    /** @param looked as it would go without the answer; asked for only where the answer keeps more or marks something */
    Optional<Why> refusal(Supplier<Looked> looked) {
        boolean more = answer.fields().stream().anyMatch(field -> field.choice() == Choice.WITHHOLD);
        if (more && !going(looked.get()).containsAll(withheld())) {
            return Optional.of(Why.NOT_HELD);
        }
        return !answer.marks().isEmpty()
                        && Marks.facts(looked.get(), answer.marks()).isEmpty()
                ? Optional.of(Why.BAD_MARK)
                : Optional.empty();
    }

    private boolean isOutside(FieldAnswer field) {
        boolean mine = held.contains(field.pointer()) && !field.pointer().equals(Gate.WHOLE);
        return field.choice() == null || (field.choice() == Choice.WITHHOLD) == mine;
    }

    private static boolean isReasoned(FieldAnswer field, boolean needed) {
        ReleaseReasons.Use use =
                field.choice() == Choice.RELEASE ? ReleaseReasons.Use.RELEASE : ReleaseReasons.Use.KEEP;
        return field.reason().isEmpty()
                ? !(needed && field.choice() == Choice.RELEASE)
                : ReleaseReasons.allows(use, field.reason());
    }

    private Set<String> withheld() {
        return answer.fields().stream()
                .filter(field -> field.choice() == Choice.WITHHOLD)
                .map(FieldAnswer::pointer)
                .collect(Collectors.toSet());
    }

    private static Set<String> going(Looked looked) {
        return looked.redaction().outgoing().stream()
                .filter(leaf -> !BuiltInRules.FRAME.contains(leaf.path()))
                .map(leaf -> leaf.pointer())
                .collect(Collectors.toSet());
    }
}

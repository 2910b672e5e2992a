// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.protocol.BreakGlass;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.OnLeak;
import org.postern.protocol.Strictness;
import org.postern.protocol.TestDocuments;
import org.postern.protocol.Treatment;
import org.postern.protocol.decide.RandomProtocol.Step;

/**
 * What makes any part of a protocol stricter lets nothing more go, by any way that something can go: by the rules, by a
 * person's yes, or by breaking the glass. Each case is one seed, and takes three steps one after the other.
 */
class WholeProtocolNeverWidensTest {

    private static final int STEPS = 3;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decideWhenAnyPartBecomesStricterThenNothingWidens(long seed) {
        RandomProtocol protocol = new RandomProtocol(seed);
        Decision before = decide(protocol);
        for (int i = 0; i < STEPS; i++) {
            Step step = protocol.take();
            Decision after = decide(protocol);
            fields(step, before, after);
            people(step, before, after);
            before = after;
        }
    }

    /** Waiting, and going beyond the rules, are no business of the rules themselves. */
    @ParameterizedTest
    @MethodSource("seeds")
    void decideWhenOnlyPeopleAreAskedMoreThenTheRulesDecideTheSame(long seed) {
        RandomProtocol protocol = new RandomProtocol(seed);
        List<Treatment> before = treatments(decide(protocol));
        Step step = protocol.take();

        if (step != Step.CONDITION_MORE && step != Step.RULE_THAT_WITHHOLDS) {
            assertThat(treatments(decide(protocol))).as(step.name()).isEqualTo(before);
        }
    }

    @Test
    void takeWhenAllSeedsAreRunThenEveryStepWasTaken() {
        Set<Step> taken = seeds().mapToObj(RandomProtocol::new)
                .map(RandomProtocol::take)
                .collect(java.util.stream.Collectors.toSet());

        assertThat(taken).containsExactlyInAnyOrder(Step.values());
    }

    private static void fields(Step step, Decision before, Decision after) {
        assertThat(after.fields()).hasSameSizeAs(before.fields());
        IntStream.range(0, before.fields().size()).forEach(i -> {
            FieldDecision was = before.fields().get(i);
            FieldDecision is = after.fields().get(i);
            assertThat(is.treatment().removes() || Strictness.ORDER.compare(is.treatment(), was.treatment()) >= 0)
                    .as("%s: %s, %s before, %s after", step, is.path(), was.rule(), is.rule())
                    .isTrue();
            assertThat(breaks(after, is)
                            && !breaks(before, was)
                            && was.treatment().removes())
                    .as("%s: %s can be released by breaking the glass", step, is.path())
                    .isFalse();
        });
    }

    private static void people(Step step, Decision before, Decision after) {
        SharingProtocol was = before.protocol();
        SharingProtocol is = after.protocol();
        assertThat(before.release().isPresent() && after.release().isEmpty())
                .as("%s: nobody is asked any more", step)
                .isFalse();
        assertThat(roles(is)).as("%s: who may break the glass", step).isSubsetOf(roles(was));
        assertThat(is.narrative().caution())
                .as(step.name())
                .isGreaterThanOrEqualTo(was.narrative().caution());
        for (int doubts : List.of(0, 1)) {
            assertThat(was.narrative().waits(doubts) && !is.narrative().waits(doubts))
                    .as("%s: a text with %d doubts waits no more", step, doubts)
                    .isFalse();
        }
        assertThat(was.onLeak() == OnLeak.HOLD && is.onLeak() != OnLeak.HOLD)
                .as(step.name())
                .isFalse();
    }

    private static boolean breaks(Decision decision, FieldDecision field) {
        return decision.protocol()
                .breakGlass(decision.recipient())
                .filter(clause -> clause.reaches(field.path()))
                .isPresent();
    }

    private static List<String> roles(SharingProtocol protocol) {
        return protocol.breakGlass().map(BreakGlass::roles).orElse(List.of());
    }

    private static List<Treatment> treatments(Decision decision) {
        return decision.fields().stream().map(FieldDecision::treatment).toList();
    }

    private static Decision decide(RandomProtocol protocol) {
        return Deciding.forForce(TestDocuments.interview(), protocol.text());
    }
}

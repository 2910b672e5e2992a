// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Strictness;
import org.postern.protocol.TestDocuments;

/** The promise of the rule language: what is added to restrict can never let more go. Each case is one seed. */
class NeverWidensTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decideWhenConditionOfSharingRuleGetsAnotherPartThenNothingWidens(long seed) {
        RandomRules random = new RandomRules(seed);
        List<String> others = random.some();
        String fields = random.pick(List.of("['**']", "['places[].**']", "['account', 'id']", "['child.**']"));
        String first = random.condition();
        String second = random.condition();
        int place = random.below(others.size() + 1);

        List<FieldDecision> before = decide(insert(others, place, rule("X", fields, "share", "when: " + first)));
        List<FieldDecision> after =
                decide(insert(others, place, rule("X", fields, "share", "when: (" + first + ") && (" + second + ")")));

        assertNothingWider(before, after);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decideWhenRemovingRuleIsAddedThenNothingWidens(long seed) {
        RandomRules random = new RandomRules(seed);
        List<String> rules = random.some();

        List<FieldDecision> after = decide(insert(rules, random.below(rules.size() + 1), random.removing("X")));

        assertNothingWider(decide(rules), after);
    }

    /** A reducing rule is also a permission of the reduced value, so only what no rule spoke about may appear, reduced. */
    @ParameterizedTest
    @MethodSource("seeds")
    void decideWhenReducingRuleIsAddedThenNothingAlreadyDecidedWidens(long seed) {
        RandomRules random = new RandomRules(seed);
        List<String> rules = random.some();
        List<FieldDecision> before = decide(rules);
        List<FieldDecision> after = decide(insert(rules, random.below(rules.size() + 1), random.restricting("X")));

        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).rule().equals("default-deny")) {
                assertNotWider(before.get(i), after.get(i));
            } else {
                assertThat(after.get(i).treatment().strictness()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decideWhenRulesChangePlacesThenEveryTreatmentStaysTheSame(long seed) {
        RandomRules random = new RandomRules(seed);
        List<String> rules = random.some();
        List<String> turned = new ArrayList<>(rules);
        java.util.Collections.rotate(turned, 1 + random.below(3));

        assertThat(decide(turned))
                .extracting(FieldDecision::treatment)
                .isEqualTo(decide(rules).stream().map(FieldDecision::treatment).toList());
    }

    private static void assertNothingWider(List<FieldDecision> before, List<FieldDecision> after) {
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertNotWider(before.get(i), after.get(i));
        }
    }

    private static void assertNotWider(FieldDecision before, FieldDecision after) {
        if (after.treatment().removes()) {
            return;
        }
        assertThat(Strictness.ORDER.compare(after.treatment(), before.treatment()))
                .as("%s: %s before, %s after", before.path(), before.rule(), after.rule())
                .isNotNegative();
    }

    private static List<FieldDecision> decide(List<String> rules) {
        return Deciding.forForce(TestDocuments.interview(), with(rules.toArray(String[]::new)))
                .fields();
    }

    private static List<String> insert(List<String> rules, int place, String rule) {
        List<String> more = new ArrayList<>(rules);
        more.add(place, rule);
        return more;
    }
}

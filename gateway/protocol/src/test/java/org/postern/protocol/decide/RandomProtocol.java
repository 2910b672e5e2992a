// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.postern.protocol.TestProtocols.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.protocol.TestProtocols;

/**
 * A whole protocol made from one seed: rules about the document and about each element of a list, perhaps a release, a
 * break-glass clause, and what is asked of the redactor. Its steps each ask for less, or for more care.
 */
final class RandomProtocol {

    /** One thing that makes a protocol stricter. */
    enum Step {
        CONDITION_MORE,
        RULE_THAT_WITHHOLDS,
        RELEASE,
        NO_BREAK_GLASS,
        LOWER_CEILING,
        FEWER_ROLES,
        MORE_CAUTION,
        MORE_REVIEW,
        HOLD_ALL
    }

    private static final List<String> CEILINGS = List.of("places[].**", "people[].**", "child.dateOfBirth", "account");
    private static final List<String> ROLES = List.of("reviewer", "practitioner", "governance-lead");
    private static final List<String> CAUTION = List.of("less", "usual", "more");
    private static final List<String> REVIEW = List.of("never", "doubtful", "always");
    private static final List<String> EACH_PLACE =
            List.of("item.wish == 'share'", "item.kind == 'friend'", "has(item.seen) && item.seen < now");
    private static final String RELEASE = """
            release:
              - to: [force]
                documents: [rhi-summary]
                say: Somebody looks first.
                reviewer: {agency: la-marsh, unit: front-door}
                within: PT24H
                deputy: {agency: la-marsh, unit: front-door}
            """;

    private final RandomRules random;
    private final List<String> rules = new ArrayList<>();
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private List<String> ceiling;
    private List<String> roles;
    private boolean release;
    private int caution;
    private int review;
    private boolean hold;

    RandomProtocol(long seed) {
        this.random = new RandomRules(seed);
        rules.addAll(random.some());
        conditions.put("WHOLE", random.condition());
        conditions.put("PLACES", random.pick(EACH_PLACE));
        int bits = random.below(16);
        ceiling = (bits & 1) == 0 ? List.of() : CEILINGS.subList(0, 1 + random.below(CEILINGS.size()));
        roles = ROLES.subList(0, 1 + random.below(ROLES.size()));
        release = (bits & 2) != 0;
        hold = (bits & 4) != 0;
        caution = random.below(CAUTION.size());
        review = random.below(REVIEW.size());
    }

    Step take() {
        Step step = random.pick(List.of(Step.values()));
        switch (step) {
            case CONDITION_MORE -> conditions.computeIfPresent(random.pick(List.of("WHOLE", "PLACES")), this::narrower);
            case RULE_THAT_WITHHOLDS ->
                rules.add(random.below(rules.size() + 1), random.removing("ADDED-" + rules.size()));
            case RELEASE -> release = true;
            case NO_BREAK_GLASS -> ceiling = List.of();
            case LOWER_CEILING -> ceiling = ceiling.subList(0, Math.min(1, ceiling.size()));
            case FEWER_ROLES -> roles = roles.subList(0, 1);
            case MORE_CAUTION -> caution = CAUTION.size() - 1;
            case MORE_REVIEW -> review = Math.min(REVIEW.size() - 1, review + 1);
            case HOLD_ALL -> hold = true;
        }
        return step;
    }

    private String narrower(String id, String condition) {
        String more = id.equals("PLACES") ? random.pick(EACH_PLACE) : random.condition();
        return "(" + condition + ") && (" + more + ")";
    }

    String text() {
        List<String> all = new ArrayList<>(rules);
        all.add(rule("WHOLE", "['child.**', 'account']", "share", "when: " + conditions.get("WHOLE")));
        all.add(rule(
                "PLACES",
                "['places[].name', 'places[].address.**']",
                "share",
                "each: places",
                "when: " + conditions.get("PLACES")));
        String clauses = "onLeak: " + (hold ? "hold" : "sendRest") + "\nnarrative: {caution: " + CAUTION.get(caution)
                + ", review: " + REVIEW.get(review) + "}\n" + (release ? RELEASE : "") + breakGlass();
        return TestProtocols.with(all.toArray(String[]::new)).replace("recipients:\n", clauses + "recipients:\n");
    }

    private String breakGlass() {
        return ceiling.isEmpty()
                ? ""
                : "breakGlass: {ceiling: ['" + String.join("', '", ceiling) + "'], roles: [" + String.join(", ", roles)
                        + "], to: [force]}\n";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.postern.protocol.TestProtocols.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generates rules whose conditions are true, false or fail, in all mixtures, from one seed. */
final class RandomRules {

    private static final List<String> SHARED_FIELDS = List.of(
            "['**']",
            "['places[].**']",
            "['child.**', 'account']",
            "['places[].name']",
            "['people[].**']",
            "['issued', 'child.dateOfBirth']",
            "['account', 'childsWords', 'reasons[]']",
            "['harms[].**', 'id']");
    private static final List<List<String>> REDUCED = List.of(
            List.of("['account']", "narrative"),
            List.of("['child.dateOfBirth']", "{generalise: age}"),
            List.of("['child.dateOfBirth', 'issued']", "{generalise: year}"),
            List.of("['issued']", "{generalise: month}"),
            List.of("['places[].address.postcode']", "{generalise: postcode-district}"),
            List.of("['places[].name']", "{generalise: area}"),
            List.of("['people[].name', 'places[].name']", "{mask: 2}"),
            List.of("['people[].name']", "{mask: 4}"),
            List.of("['people[].handles[].handle', 'id']", "pseudonymise"));
    private static final List<String> WHOLE = List.of(
            "true",
            "false",
            "child.age < 15",
            "harm.highest == 'low'",
            "document.placement.end < today",
            "has(document.placement.end)",
            "document.places.exists(p, p.wish == 'share')",
            "document.people.all(p, p.wish == 'do-not-share')",
            "recipient.unit == 'missing'",
            "document.reasons[7] == 'fear'");
    private static final List<String> OF_PLACE = List.of(
            "item.wish == 'share'",
            "item.kind == 'friend'",
            "has(item.seen) && item.seen < now",
            "has(item.seen) == false");

    private final Random random;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    List<String> some() {
        List<String> rules = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            rules.add(random.nextInt(3) == 0 ? restricting("R" + i) : sharing("S" + i, condition()));
        }
        return rules;
    }

    String condition() {
        return pick(WHOLE);
    }

    String sharing(String id, String condition) {
        return rule(id, pick(SHARED_FIELDS), "share", "when: " + condition);
    }

    /** Any rule that does not share a value as it is. */
    String restricting(String id) {
        if (random.nextBoolean()) {
            return removing(id);
        }
        List<String> reduced = pick(REDUCED);
        return rule(id, reduced.get(0), reduced.get(1), "when: " + condition());
    }

    String removing(String id) {
        String treatment = random.nextBoolean() ? "withhold" : "drop";
        return random.nextInt(3) == 0
                ? rule(
                        id,
                        "['places[].name', 'places[].address.**']",
                        treatment,
                        "each: places",
                        "when: " + pick(OF_PLACE))
                : rule(id, pick(SHARED_FIELDS), treatment, "when: " + condition());
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}

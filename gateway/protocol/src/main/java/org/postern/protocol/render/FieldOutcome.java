// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Strictness;
import org.postern.protocol.Treatment;
import org.postern.protocol.Words;
import org.postern.protocol.compile.CompiledRule;

/** Says in one phrase what the rules about one field come to for one recipient. */
final class FieldOutcome {

    static final String BY_DEFAULT = "";

    private static final Comparator<CompiledRule> STRICTNESS =
            Comparator.comparing(rule -> rule.rule().treatment(), Strictness.ORDER);

    private FieldOutcome() {}

    /**
     * First what happens where no condition is met, then what each conditional rule changes.
     *
     * @param framed whether the field is one that every recipient needs to read the document
     * @return {@link #BY_DEFAULT} where no rule speaks
     */
    static String words(List<CompiledRule> rules, boolean framed) {
        Optional<CompiledRule> always =
                rules.stream().filter(rule -> rule.condition().isEmpty()).max(STRICTNESS);
        Treatment otherwise = always.map(rule -> rule.rule().treatment())
                .orElse(framed ? new Treatment.Share() : new Treatment.Withhold());
        List<String> parts = new ArrayList<>();
        if (always.isPresent()) {
            parts.add(capital(Words.of(otherwise)) + " (" + always.get().rule().id() + ")");
        } else if (framed) {
            parts.add("Shared (" + BuiltInRules.ENVELOPE_FRAME + ")");
        } else if (rules.isEmpty()) {
            return BY_DEFAULT;
        } else {
            parts.add("Withheld");
        }
        Map<String, List<String>> conditional = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> rule.condition().isPresent())
                .sorted(STRICTNESS)
                .forEach(rule -> change(rule, otherwise, always.isEmpty() && !framed)
                        .ifPresent(what -> conditional
                                .computeIfAbsent(what, any -> new ArrayList<>())
                                .add(rule.rule().id())));
        conditional.forEach((what, ids) -> parts.add(what + " where " + String.join(" or ", ids) + " applies"));
        return String.join("; ", parts);
    }

    /** What a rule with a condition makes of what happens otherwise; empty where it changes nothing. */
    private static Optional<String> change(CompiledRule rule, Treatment otherwise, boolean openToSharing) {
        Treatment treatment = rule.rule().treatment();
        if (openToSharing) {
            return Optional.of((treatment.removes() ? "in any case " : "") + Words.of(treatment));
        }
        if (Strictness.ORDER.compare(treatment, otherwise) > 0) {
            return Optional.of("but " + Words.of(treatment));
        }
        return rule.rule().instruct().map(text -> "with an instruction");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

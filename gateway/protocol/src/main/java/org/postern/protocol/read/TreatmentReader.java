// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.Treatment;
import org.postern.protocol.Treatment.Generalise;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what a rule does: one word, or {@code {generalise: WORD}} or {@code {mask: N}}. */
final class TreatmentReader {

    private static final int MOST_KEPT = 6;
    private static final Map<String, Treatment> WORDS = Map.of(
            "share", new Treatment.Share(),
            "withhold", new Treatment.Withhold(),
            "drop", new Treatment.Drop(),
            "narrative", new Treatment.Narrative(),
            "pseudonymise", new Treatment.Pseudonymise());
    private static final Map<String, Generalise.To> COARSER = Arrays.stream(Generalise.To.values())
            .collect(Collectors.toUnmodifiableMap(Generalise.To::word, Function.identity()));

    private final Reading reading;

    TreatmentReader(Reading reading) {
        this.reading = reading;
    }

    /** Withhold, after an error, where the entry cannot be understood. */
    Treatment treatment(YamlMap rule) {
        Optional<Node> node = rule.node("do");
        if (node.isEmpty()) {
            rule.missing("do");
        } else if (node.get() instanceof ScalarNode) {
            return word(rule, rule.required("do"));
        } else {
            return YamlMap.of(node.get(), "treatment", reading, List.of("generalise", "mask"))
                    .map(this::reducing)
                    .orElse(new Treatment.Withhold());
        }
        return new Treatment.Withhold();
    }

    private Treatment word(YamlMap rule, String word) {
        if (!word.isEmpty() && !WORDS.containsKey(word)) {
            String known = "Known are: "
                    + String.join(", ", WORDS.keySet().stream().sorted().toList()) + ", {generalise: ...}, {mask: N}.";
            rule.wrong(
                    "do", "'" + word + "' is not something a rule can do.", DidYouMean.or(word, WORDS.keySet(), known));
        }
        return WORDS.getOrDefault(word, new Treatment.Withhold());
    }

    private Treatment reducing(YamlMap map) {
        Optional<String> coarser = map.text("generalise");
        if (coarser.isPresent() == map.text("mask").isPresent()) {
            reading.error(
                    ProtocolCode.WRONG_VALUE,
                    map.line(),
                    "A rule does one thing.",
                    "Write {generalise: ...} or {mask: N}.");
            return new Treatment.Withhold();
        }
        if (coarser.isPresent()) {
            return new Generalise(map.choice("generalise", COARSER, Generalise.To.AREA));
        }
        int keep = map.parsed("mask", Integer::parseInt, "a whole number").orElse(0);
        if (keep < 0 || keep > MOST_KEPT) {
            map.wrong("mask", "A mask keeps between 0 and " + MOST_KEPT + " characters.", "Write e.g. {mask: 4}.");
        }
        return new Treatment.Mask(Math.max(0, Math.min(keep, MOST_KEPT)));
    }
}

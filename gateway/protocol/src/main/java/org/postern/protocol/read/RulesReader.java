// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.protocol.Announce;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.Treatment;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the part {@code rules}, in the order of the file. */
final class RulesReader {

    private static final List<String> KEYS =
            List.of("id", "say", "documents", "to", "each", "when", "fields", "do", "announce", "instruct");
    private static final Map<String, Announce> ANNOUNCE =
            Map.of("field", Announce.FIELD, "category", Announce.CATEGORY, "nothing", Announce.NOTHING);

    private final Reading reading;
    private final Map<String, Integer> lines;

    RulesReader(Reading reading, Map<String, Integer> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    List<Rule> rules(YamlMap protocol) {
        List<Rule> rules = new ArrayList<>();
        for (Node node : protocol.nodes("rules")) {
            Reading inRule = reading.inRule(YamlMap.peek(node, "id").orElse(""));
            YamlMap.of(node, "rule", inRule, KEYS).ifPresent(map -> rules.add(rule(map, inRule)));
        }
        return List.copyOf(rules);
    }

    private Rule rule(YamlMap map, Reading inRule) {
        String id = map.required("id");
        checkId(map, inRule, id);
        KEYS.forEach(key -> lines.put("rules/" + id + "/" + key, map.lineOf(key)));
        Treatment treatment = new TreatmentReader(inRule).treatment(map);
        Announce announce = map.choice("announce", ANNOUNCE, Announce.CATEGORY);
        Optional<String> instruct = map.text("instruct");
        if (treatment.removes() && announce == Announce.NOTHING && instruct.isPresent()) {
            map.wrong(
                    "instruct",
                    "An instruction would give away what is to be kept silent.",
                    "Drop the instruction, or announce the category.");
        }
        return new Rule(
                id,
                map.required("say"),
                RecipientsReader.types(map, "documents", inRule),
                map.texts("to"),
                map.texts("fields"),
                map.text("each").map(path -> path.endsWith("[]") ? path.substring(0, path.length() - 2) : path),
                map.text("when"),
                treatment,
                announce,
                instruct,
                map.line());
    }

    private void checkId(YamlMap map, Reading inRule, String id) {
        if (lines.put("rules/" + id, map.line()) != null && !id.isEmpty()) {
            inRule.error(
                    ProtocolCode.DUPLICATE_ID,
                    map.line(),
                    "Two rules are called '" + id + "'.",
                    "Give each an id of its own; decisions are explained by it.");
        }
        if (!id.isEmpty() && (!id.matches("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*") || BuiltInRules.IDS.contains(id))) {
            map.wrong("id", "'" + id + "' cannot be the id of a rule.", "Use letters, digits and '-', e.g. W-RHI-05.");
        }
    }
}

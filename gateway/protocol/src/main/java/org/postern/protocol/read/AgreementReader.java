// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.AgencyKind;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.Dpia;
import org.postern.protocol.SharingProtocol.Party;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the part {@code agreement}: the paper behind the rules, its dates and its parties. */
final class AgreementReader {

    private static final List<String> KEYS =
            List.of("reference", "title", "kind", "signed", "inForceFrom", "review", "expires", "dpia", "parties");
    private static final List<String> PARTY_KEYS = List.of("agency", "kind", "inAreaOf", "as");
    private static final Map<String, Boolean> UMBRELLA = Map.of("specific", false, "umbrella", true);
    private static final Map<String, String> ROLES =
            Map.of("controller", "controller", "joint-controller", "joint-controller", "processor", "processor");
    private static final Agreement NONE = new Agreement(
            "",
            "",
            false,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            Optional.empty(),
            List.of());

    private final Reading reading;
    private final Map<String, Integer> lines;

    AgreementReader(Reading reading, Map<String, Integer> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    Agreement agreement(YamlMap protocol) {
        if (protocol.node("agreement").isEmpty()) {
            protocol.missing("agreement");
        }
        return protocol.node("agreement")
                .flatMap(node -> YamlMap.of(node, "agreement", reading, KEYS))
                .map(this::read)
                .orElse(NONE);
    }

    private Agreement read(YamlMap map) {
        KEYS.forEach(key -> lines.put("agreement/" + key, map.lineOf(key)));
        if (map.node("kind").isEmpty()) {
            map.missing("kind");
        }
        boolean umbrella = map.choice("kind", UMBRELLA, false);
        Agreement agreement = new Agreement(
                map.required("reference"),
                map.required("title"),
                umbrella,
                map.date("signed"),
                map.date("inForceFrom"),
                map.date("review"),
                map.date("expires"),
                dpia(map, umbrella),
                parties(map));
        checkOrder(map, agreement);
        return agreement;
    }

    private Optional<Dpia> dpia(YamlMap map, boolean umbrella) {
        if (map.node("dpia").isEmpty()) {
            String text = "The agreement names no data protection impact assessment (UK GDPR article 35).";
            String fix = "Add 'dpia: {reference: ..., date: ...}'.";
            if (umbrella) {
                reading.warning(ProtocolCode.OBLIGATION, map.line(), text, fix);
            } else {
                reading.error(ProtocolCode.OBLIGATION, map.line(), text, fix);
            }
        }
        return map.node("dpia")
                .flatMap(node -> YamlMap.of(node, "dpia", reading, List.of("reference", "date")))
                .map(dpia -> new Dpia(dpia.required("reference"), dpia.date("date")));
    }

    private List<Party> parties(YamlMap map) {
        List<Party> parties = new ArrayList<>();
        for (Node node : map.nodes("parties")) {
            YamlMap.of(node, "party", reading, PARTY_KEYS).ifPresent(party -> {
                lines.put("agreement/parties/" + parties.size(), party.line());
                parties.add(party(party));
            });
        }
        return List.copyOf(parties);
    }

    private Party party(YamlMap map) {
        Optional<String> agency = map.text("agency");
        Optional<String> word = map.text("kind");
        Optional<AgencyKind> kind = word.flatMap(AgencyKind::of);
        Optional<String> area = map.text("inAreaOf");
        if (word.isPresent() && kind.isEmpty()) {
            List<String> known = java.util.Arrays.stream(AgencyKind.values())
                    .map(AgencyKind::id)
                    .toList();
            map.wrong(
                    "kind",
                    "There is no kind of agency '" + word.get() + "'.",
                    DidYouMean.or(word.get(), known, "Known are: " + String.join(", ", known) + "."));
        }
        if (agency.isPresent() == word.isPresent() || area.isPresent() && agency.isPresent()) {
            map.wrong(
                    "agency",
                    "A party is one agency, or a kind of agency in somebody's area.",
                    "Write 'agency: ID', or 'kind: KIND' with 'inAreaOf: ID'.");
        }
        if (word.isPresent() && area.isEmpty()) {
            reading.warning(
                    ProtocolCode.WHOLE_CLASS,
                    map.line(),
                    "This party is every agency of its kind, wherever it is.",
                    "Add 'inAreaOf' unless each of them has really joined the agreement.");
        }
        if (map.node("as").isEmpty()) {
            reading.error(
                    ProtocolCode.MISSING,
                    map.line(),
                    "It is not said whether this party is controller or processor.",
                    "Write 'as: controller', 'as: joint-controller' or 'as: processor'.");
        }
        return new Party(agency, kind, area, map.choice("as", ROLES, "controller"));
    }

    private void checkOrder(YamlMap map, Agreement agreement) {
        if (reading.failed()) {
            return;
        }
        order(map, "inForceFrom", !agreement.inForceFrom().isAfter(agreement.expires()), "begins after it expires");
        order(map, "review", !agreement.review().isAfter(agreement.expires()), "is reviewed after it expires");
        order(map, "review", !agreement.review().isBefore(agreement.inForceFrom()), "is reviewed before it begins");
        order(map, "signed", !agreement.signed().isAfter(agreement.inForceFrom()), "begins before it is signed");
    }

    private void order(YamlMap map, String key, boolean right, String fault) {
        if (!right) {
            reading.error(ProtocolCode.DATE_ORDER, map.lineOf(key), "The agreement " + fault + ".", "Check its dates.");
        }
    }
}

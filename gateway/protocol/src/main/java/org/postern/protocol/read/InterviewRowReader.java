// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.EpisodeType;
import org.postern.protocol.InterviewOffer;
import org.postern.protocol.InterviewRow;
import org.postern.protocol.Interviews;
import org.postern.protocol.ProtocolCode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one row of the table of interviews. */
final class InterviewRowReader {

    private static final List<String> KEYS = List.of("child", "left", "missing", "away", "absent");
    private static final String ANY = "any";
    private static final Map<String, InterviewOffer> OFFERS = Arrays.stream(InterviewOffer.values())
            .collect(Collectors.toUnmodifiableMap(InterviewOffer::word, Function.identity()));

    private final Reading reading;

    InterviewRowReader(Reading reading) {
        this.reading = reading;
    }

    Optional<InterviewRow> row(Node node) {
        return YamlMap.of(node, "row of the table of interviews", reading, KEYS).map(this::row);
    }

    /** The police record no 'absent' any more, so a row need not say it: it is then as for 'away'. */
    private InterviewRow row(YamlMap map) {
        if (map.node("child").isEmpty()) {
            map.missing("child");
        }
        Map<EpisodeType, InterviewOffer> cells = new EnumMap<>(EpisodeType.class);
        cells.put(EpisodeType.MISSING, cell(map, EpisodeType.MISSING));
        cells.put(EpisodeType.AWAY, cell(map, EpisodeType.AWAY));
        cells.put(
                EpisodeType.ABSENT,
                map.node(EpisodeType.ABSENT.word()).isPresent()
                        ? cell(map, EpisodeType.ABSENT)
                        : cells.get(EpisodeType.AWAY));
        return new InterviewRow(
                codes(map, "child", Interviews.children()),
                codes(map, "left", Interviews.settings()),
                cells,
                map.line());
    }

    private InterviewOffer cell(YamlMap map, EpisodeType type) {
        if (map.node(type.word()).isEmpty()) {
            reading.error(
                    ProtocolCode.MISSING,
                    map.line(),
                    "This row does not say what is offered to a child who was '" + type.word() + "'.",
                    "Write '" + type.word() + ": offered', 'not-offered' or 'case-by-case'.");
        }
        return map.choice(type.word(), OFFERS, InterviewOffer.CASE_BY_CASE);
    }

    private static List<String> codes(YamlMap map, String key, List<String> known) {
        List<String> codes = map.node(key).isPresent() ? map.texts(key) : List.of();
        if (codes.equals(List.of(ANY))) {
            return List.of();
        }
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> map.wrong(
                        key,
                        code.equals(ANY) ? "'" + ANY + "' stands alone." : "'" + key + "' has no value '" + code + "'.",
                        DidYouMean.or(code, known, "Known are: " + ANY + ", " + String.join(", ", known) + ".")));
        if (codes.stream().distinct().count() < codes.size()) {
            map.wrong(key, "'" + key + "' names something twice.", "Keep one of them.");
        }
        return codes;
    }
}

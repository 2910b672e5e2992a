// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.agency.Relation;
import org.postern.protocol.ClockStart;
import org.postern.protocol.InterviewOffer;
import org.postern.protocol.InterviewRow;
import org.postern.protocol.Interviews;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.AgencyUnit;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the part {@code interviews}: which children are offered a return home interview, and by when. */
final class InterviewsReader {

    private static final List<String> KEYS = List.of("authorities", "within", "since", "decides", "table");
    private static final Map<String, ClockStart> STARTS = Arrays.stream(ClockStart.values())
            .collect(Collectors.toUnmodifiableMap(ClockStart::code, Function.identity()));
    private static final List<Relation> DECIDERS =
            List.of(Relation.RESPONSIBLE_AUTHORITY, Relation.PLACING_AUTHORITY, Relation.INTERVIEW_PROVIDER);
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Reading reading;
    private final Map<String, Integer> lines;

    InterviewsReader(Reading reading, Map<String, Integer> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    Optional<Interviews> interviews(YamlMap protocol) {
        return protocol.node("interviews")
                .flatMap(node -> YamlMap.of(node, "part about interviews", reading, KEYS))
                .map(this::read);
    }

    private Interviews read(YamlMap map) {
        KEYS.forEach(key -> lines.put("interviews/" + key, map.lineOf(key)));
        if (map.node("since").isEmpty()) {
            map.missing("since");
        }
        List<InterviewRow> rows = new ArrayList<>();
        InterviewRowReader each = new InterviewRowReader(reading);
        for (Node node : map.nodes("table")) {
            each.row(node).ifPresent(row -> {
                lines.put("interviews/table/" + rows.size(), row.line());
                rows.add(row);
            });
        }
        return new Interviews(
                map.texts("authorities"),
                within(map),
                map.choice("since", STARTS, ClockStart.RETURNED),
                decides(map, rows),
                rows);
    }

    private Duration within(YamlMap map) {
        Duration within = map.parsed("within", Duration::parse, "a duration such as PT72H")
                .orElse(LONGEST);
        if (within.compareTo(SHORTEST) < 0 || within.compareTo(LONGEST) > 0) {
            map.wrong("within", "'within' is shorter than an hour or longer than 31 days.", "Write e.g. PT72H.");
        }
        return within;
    }

    private Optional<AgencyUnit> decides(YamlMap map, List<InterviewRow> rows) {
        boolean needed = rows.stream().anyMatch(row -> row.cells().containsValue(InterviewOffer.CASE_BY_CASE));
        boolean given = map.node("decides").isPresent();
        if (needed && !given) {
            reading.error(
                    ProtocolCode.MISSING,
                    map.line(),
                    "'" + InterviewOffer.CASE_BY_CASE.word()
                            + "' stands in the table, and nobody is named who decides.",
                    "Add 'decides: {relation: responsible-authority, unit: ...}'.");
        }
        if (given && !needed) {
            map.wrong(
                    "decides",
                    "Nothing in the table is decided case by case, so nobody can decide.",
                    "Take 'decides' out, or write '" + InterviewOffer.CASE_BY_CASE.word()
                            + "' where somebody decides.");
        }
        return given ? Optional.of(new ReviewerReader(reading, DECIDERS).reviewer(map, "decides")) : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Relation;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.SeriousHarm;

/** Reads the part {@code seriousHarm}: from which level on a person looks at what is withheld, who, and how fast. */
final class SeriousHarmReader {

    private static final List<String> KEYS = List.of("level", "reviewer", "within", "deputy");
    private static final Map<String, String> LEVELS = Map.of("low", "low", "medium", "medium", "high", "high");

    private static final List<Relation> AUTHORITIES =
            List.of(Relation.RESPONSIBLE_AUTHORITY, Relation.PLACING_AUTHORITY, Relation.HOST_AUTHORITY);

    private final Reading reading;

    SeriousHarmReader(Reading reading) {
        this.reading = reading;
    }

    Optional<SeriousHarm> seriousHarm(YamlMap protocol) {
        if (protocol.node("seriousHarm").isEmpty()) {
            reading.warning(
                    ProtocolCode.OBLIGATION,
                    protocol.line(),
                    "Nobody is asked when a fact about serious harm is withheld.",
                    "Add 'seriousHarm' with a level, a reviewer, a clock and a deputy.");
        }
        return protocol.node("seriousHarm")
                .flatMap(node -> YamlMap.of(node, "serious-harm floor", reading, KEYS))
                .map(this::read);
    }

    /** How long a reviewer has. */
    static Duration clock(YamlMap map) {
        Duration within =
                map.parsed("within", Duration::parse, "a duration such as PT1H").orElse(Duration.ofHours(1));
        if (within.isNegative() || within.isZero() || within.compareTo(Duration.ofDays(7)) > 0) {
            map.wrong("within", "The reviewer's clock runs for no time or for more than a week.", "Write e.g. PT1H.");
        }
        return within;
    }

    private SeriousHarm read(YamlMap map) {
        if (map.node("level").isEmpty()) {
            map.missing("level");
        }
        Duration within = clock(map);
        ReviewerReader who = new ReviewerReader(reading, AUTHORITIES);
        return new SeriousHarm(
                map.choice("level", LEVELS, "low"), who.reviewer(map, "reviewer"), within, who.reviewer(map, "deputy"));
    }
}

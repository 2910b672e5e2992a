// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postern.protocol.Acknowledge;

/** Reads {@code acknowledge} of a recipient: by when a person must have read what went there. */
final class AcknowledgeReader {

    private static final List<String> KEYS = List.of("within", "again", "tell");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration AGAIN = Duration.ofHours(4);
    private static final String EXAMPLE = "a duration such as PT1H";

    private final Reading reading;

    AcknowledgeReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Acknowledge> of(YamlMap recipient) {
        return recipient
                .node("acknowledge")
                .flatMap(node -> YamlMap.of(node, "request for acknowledgement", reading, KEYS))
                .map(this::read);
    }

    private Acknowledge read(YamlMap map) {
        Duration within = duration(map, "within", Duration.ofHours(1));
        Duration again = map.node("again").isPresent() ? duration(map, "again", AGAIN) : AGAIN;
        return new Acknowledge(within, again, map.text("tell").orElse(""));
    }

    private static Duration duration(YamlMap map, String key, Duration otherwise) {
        Duration given = map.parsed(key, Duration::parse, EXAMPLE).orElse(otherwise);
        if (given.compareTo(SHORTEST) < 0 || given.compareTo(LONGEST) > 0) {
            map.wrong(key, "'" + key + "' is shorter than a minute or longer than 31 days.", "Write e.g. PT1H.");
        }
        return given;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Relation;
import org.postern.protocol.Release;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the part {@code release}: what waits for a person's yes before it goes, and whose. */
final class ReleaseReader {

    private static final List<String> KEYS = List.of("to", "documents", "say", "reviewer", "within", "deputy");
    private static final List<Relation> RELATIONS = List.of(
            Relation.RESPONSIBLE_AUTHORITY,
            Relation.PLACING_AUTHORITY,
            Relation.HOST_AUTHORITY,
            Relation.INTERVIEW_PROVIDER);

    private final Reading reading;
    private final Map<String, Integer> lines;

    ReleaseReader(Reading reading, Map<String, Integer> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    List<Release> release(YamlMap protocol) {
        List<Release> releases = new ArrayList<>();
        if (protocol.node("release").isPresent()) {
            for (Node node : protocol.nodes("release")) {
                YamlMap.of(node, "release", reading, KEYS).ifPresent(map -> {
                    lines.put("release/" + releases.size(), map.line());
                    releases.add(read(map));
                });
            }
        }
        return List.copyOf(releases);
    }

    private Release read(YamlMap map) {
        ReviewerReader who = new ReviewerReader(reading, RELATIONS);
        return new Release(
                map.texts("to"),
                RecipientsReader.types(map, "documents", reading),
                map.required("say"),
                Optional.of(who.reviewer(map, "reviewer")),
                SeriousHarmReader.clock(map),
                Optional.of(who.reviewer(map, "deputy")),
                map.line());
    }
}

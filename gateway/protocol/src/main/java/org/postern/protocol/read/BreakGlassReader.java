// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.BreakGlass;
import org.postern.protocol.DidYouMean;

/** Reads the part {@code breakGlass}: who may go beyond the rules for serious harm, to whom, and how far at most. */
final class BreakGlassReader {

    private static final List<String> KEYS = List.of("ceiling", "roles", "to");

    private final Reading reading;

    BreakGlassReader(Reading reading) {
        this.reading = reading;
    }

    Optional<BreakGlass> breakGlass(YamlMap protocol) {
        return protocol.node("breakGlass")
                .flatMap(node -> YamlMap.of(node, "break-glass clause", reading, KEYS))
                .map(BreakGlassReader::read);
    }

    private static BreakGlass read(YamlMap map) {
        List<String> ceiling = map.texts("ceiling");
        if (ceiling.contains("**")) {
            map.wrong(
                    "ceiling",
                    "A ceiling of every field is none.",
                    "Name what may save a child from serious harm, e.g. 'places[].**'.");
        }
        List<String> roles = map.texts("roles");
        roles.stream()
                .filter(role -> !BreakGlass.ROLES.contains(role))
                .forEach(role -> map.wrong(
                        "roles",
                        "'" + role + "' is not a role that may break the glass.",
                        DidYouMean.or(
                                role, BreakGlass.ROLES, "Known are: " + String.join(", ", BreakGlass.ROLES) + ".")));
        return new BreakGlass(List.copyOf(ceiling), List.copyOf(roles), List.copyOf(map.texts("to")));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.compile;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.TestProtocols;

/** Whatever name in a protocol is misspelt, in whatever way, the protocol does not load. Each case is one seed. */
class UnknownIsRefusedTest {

    private static final String PROTOCOL = TestProtocols.HEAD + """
            rules:
              - id: R-1
                say: something
                documents: [rhi-summary]
                to: [force]
                fields: ["people[].handles[].handle", "child.name.family"]
                do: pseudonymise
                when: >-
                  document.people.exists(p, p.wish == 'do-not-share' && p.handles.exists(h, h.service == 'snap'))
                  && 'friends' in document.reasons && recipient.kind == 'police-force' && harm.highest != 'low'
                  && relations['placing-authority'] == 'la-marsh' && 'home-force' in recipient.relations
                  && document.places.filter(x, x.kind == 'station').size() > 0 && child.age > 12 && today < '2030-01-01'
              - id: R-2
                say: something else
                documents: [rhi-summary, risk-assessment]
                to: [force, authority]
                each: places
                when: item.wish in ['share', 'share-without-attendance'] && sender.id == 'la-marsh'
                fields: ["places[].address.postcode"]
                do: {generalise: postcode-district}
            """;

    /** Words that are only said or free to choose, so that changing them changes nothing. */
    private static final List<String> FREE = List.of(
            "marsh-fen",
            "Marsh",
            "Council",
            "and",
            "Fen",
            "Police",
            "MARSH-7",
            "Children",
            "who",
            "go",
            "missing",
            "DPIA-7",
            "something",
            "else",
            "Front",
            "door",
            "R-1",
            "R-2",
            "snap",
            "p",
            "h",
            "x");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void compileWhenOneNameIsMisspeltThenRefused(long seed) {
        Random random = new Random(seed);
        List<MatchResult> names = NAME.matcher(PROTOCOL)
                .results()
                .filter(found -> !FREE.contains(found.group()))
                .toList();
        MatchResult name = names.get(random.nextInt(names.size()));
        String misspelt = misspell(name.group(), random);
        String text = PROTOCOL.substring(0, name.start()) + misspelt + PROTOCOL.substring(name.end());

        assertThat(compile(text).issues())
                .as(
                        "%s for %s at line %d",
                        misspelt,
                        name.group(),
                        text.substring(0, name.start()).lines().count())
                .anyMatch(ProtocolIssue::refuses);
    }

    private static String misspell(String name, Random random) {
        int place = random.nextInt(name.length());
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, place) + "q" + name.substring(place);
            case 1 -> name.substring(0, place) + "q" + name.substring(place + 1);
            default -> name + "q";
        };
    }
}

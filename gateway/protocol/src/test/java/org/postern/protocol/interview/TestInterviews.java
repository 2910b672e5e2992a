// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.interview;

import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import org.postern.protocol.Interviews;
import org.postern.protocol.TestProtocols;

/** Tables of interviews as a person would write them. */
public final class TestInterviews {

    /** Offered to looked after children and to those gone from home or school who were missing; else by judgement. */
    public static final String TABLE = """
            interviews:
              authorities: [la-marsh]
              within: PT72H
              since: found
              decides: {agency: la-marsh, unit: front-door}
              table:
                - {child: [looked-after, remanded], missing: offered, away: not-offered}
                - {child: any, left: [family-home, school], missing: offered, away: case-by-case, absent: not-offered}
                - {child: any, missing: case-by-case, away: not-offered}
            """;

    private TestInterviews() {}

    /** A whole protocol with this part. */
    public static String file(String part) {
        return with(rule("R-1", "['places[].name']", "{mask: 2}", "announce: field"))
                .replace("recipients:\n", part + "recipients:\n");
    }

    static Interviews standard() {
        return TestProtocols.compiled(file(TABLE)).protocol().interviews().orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;

/** Bus and tram routes, which say where somebody lives as well as a street does. */
final class TransportPatterns {

    private static final String ROUTE = "(?<x>[a-z]{0,2}[0-9]{1,3}[a-z]?)";

    private static final Search BEHIND = Search.besideDigits(48, 24);

    private TransportPatterns() {}

    static List<Layer> all() {
        return List.of(
                route(
                        "(?<![a-z0-9:£.])" + ROUTE + "(?=\\s(?:night\\s)?(?:bus|tram|coach)\\b)",
                        Search.besideDigits(2, 2)),
                route(
                        "(?<![a-z])(?:bus|route|tram|coach)(?:es)?\\s(?:tickets?\\sfor\\s)?(?:the\\s|no\\.?\\s|number\\s)*"
                                + ROUTE
                                + "(?![a-z0-9:%])(?!\\s(?:times|mins|minutes|hours|people|stops|weeks|days|months))",
                        BEHIND),
                route(
                        "(?<![a-z])(?:got|get|getting|gets|took|take|takes|taking|caught|catch|catches|catching|jumped|hopped)"
                                + "(?:\\son)?\\sthe\\s" + ROUTE
                                + "(?![a-z0-9:%])(?!\\s(?:year|minute|hour|pounds|quid|other|of))",
                        BEHIND));
    }

    private static PatternLayer route(String pattern, Search search) {
        return new PatternLayer("route", Label.PLACE, 0.8, pattern).where(search);
    }
}

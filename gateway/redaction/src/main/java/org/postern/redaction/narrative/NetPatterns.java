// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;

/** Addresses of mail and of the web. */
final class NetPatterns {

    private NetPatterns() {}

    static List<Layer> all() {
        return List.of(
                new PatternLayer(
                                "e-mail",
                                Label.EMAIL,
                                1.0,
                                "(?<![a-z0-9])[a-z0-9][a-z0-9._%+'-]{0,63}(?:@| @ |\\s?[(\\[{]at[)\\]}]\\s?)[a-z0-9-]{1,63}"
                                        + "(?:\\s?(?:\\.|\\(dot\\)|\\[dot\\])\\s?[a-z0-9-]{2,63}){1,5}")
                        .where(Search.around(68, 130, "@", "(at)", "[at]", "{at}")),
                new PatternLayer(
                                "e-mail",
                                Label.EMAIL,
                                0.9,
                                "(?<![a-z0-9])[a-z0-9][a-z0-9._-]{1,40} at [a-z0-9-]{2,40}(?: dot [a-z]{2,10}){1,3}")
                        .where(Search.around(110, 60, " dot ")),
                new PatternLayer("web-address", Label.URL, 1.0, "(?:https?|hxxps?)://[^\\s<>\"')\\]]+")
                        .where(Search.around(6, 400, "://")),
                new PatternLayer(
                                "web-address",
                                Label.URL,
                                1.0,
                                "(?<![a-z0-9@.-])(?:www\\.[a-z0-9.-]{1,253}|[a-z0-9-]{1,63}+(?:\\.[a-z0-9-]{1,63}+){0,6}\\."
                                        + "(?:com|co\\.uk|org\\.uk|gov\\.uk|ac\\.uk|org|net|info|io|me|tv|gg|ly|app|uk|wales"
                                        + "|cymru|scot|example|invalid|test))(?![a-z0-9-])(?:/[^\\s<>\"')\\]]*)?")
                        .where(Search.gluedToDots(600)));
    }
}

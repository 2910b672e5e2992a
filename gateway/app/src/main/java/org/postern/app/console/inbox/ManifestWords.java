// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.inbox;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What an envelope's manifest tells its recipient, for reading.
 *
 * @param handling   instructions, to be heeded first
 * @param categories kinds of things that were withheld or reduced
 * @param fields     schema paths of which something was
 */
record ManifestWords(
        List<String> handling,
        List<String> categories,
        List<String> fields,
        String agreement,
        String who,
        String day,
        String night) {

    static ManifestWords of(JsonNode manifest) {
        return new ManifestWords(
                texts(manifest.path("handling")),
                texts(manifest.at("/reductions/categories")).stream()
                        .map(word -> capital(word.replace('-', ' ')))
                        .toList(),
                texts(manifest.at("/reductions/fields")),
                manifest.path("agreement").asString(""),
                manifest.at("/contact/who").asString(""),
                manifest.at("/contact/day").asString(""),
                manifest.at("/contact/night").asString(""));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(text -> text.asString("")).toList();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads from a manifest how a recipient must handle what it got, e.g. what the child has asked for. */
final class Handling {

    private Handling() {}

    static List<String> of(JsonNode manifest) {
        return manifest.path("handling")
                .valueStream()
                .map(sentence -> sentence.asString(""))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }
}

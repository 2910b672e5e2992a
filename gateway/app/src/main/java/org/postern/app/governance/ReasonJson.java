// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code {"reason": ...}}. */
@Component
class ReasonJson {

    private final JsonMapper json;

    ReasonJson(JsonMapper json) {
        this.json = json;
    }

    /** Empty where there is none, or one that is too long. */
    Optional<String> read(byte[] body, int longest) {
        try {
            JsonNode reason = json.readTree(body).path("reason");
            return Optional.of(reason.asString(""))
                    .filter(text -> reason.isString() && !text.isBlank() && text.length() <= longest);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}

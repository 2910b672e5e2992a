// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be tried: {@code {"protocol": FILE in Base64, "from": DATE, "to": DATE, "askedBy": WHO}}.
 *
 * @param file    a draft's file
 * @param askedBy the agency's own id of the person who asks, if it says
 */
record ReplayRequest(byte[] file, Period period, Optional<String> askedBy) {

    static final int LONGEST_PERSON = 100;

    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{N}._@-]{1," + LONGEST_PERSON + "}");

    /** Empty where the body is not of this form, or the period ends before it begins. */
    static Optional<ReplayRequest> read(byte[] body, JsonMapper json) {
        try {
            JsonNode root = json.readTree(body);
            Period period = new Period(
                    LocalDate.parse(root.path("from").asString("")),
                    LocalDate.parse(root.path("to").asString("")));
            Optional<String> askedBy =
                    root.has("askedBy") ? Optional.of(root.path("askedBy").asString("")) : Optional.empty();
            return Optional.of(new ReplayRequest(
                            Base64.getDecoder().decode(root.path("protocol").asString("")), period, askedBy))
                    .filter(request -> request.file().length > 0
                            && askedBy.filter(person -> !PERSON.matcher(person).matches())
                                    .isEmpty()
                            && !period.to().isBefore(period.from())
                            && period.from().getYear() >= 2000
                            && period.to().getYear() < 3000);
        } catch (JacksonException | DateTimeException | IllegalArgumentException notOfThisForm) {
            return Optional.empty();
        }
    }

    /** Never the whole file. */
    @Override
    public String toString() {
        return "ReplayRequest[" + period + "]";
    }
}

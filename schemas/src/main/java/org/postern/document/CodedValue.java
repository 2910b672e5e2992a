// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One code of a code list.
 *
 * @param validFrom  first day on which it may be used; empty for always
 * @param validTo    last day on which it may be used; empty for still in use
 * @param attributes what else the list says about it, a JSON object
 */
public record CodedValue(
        String code, String label, Optional<LocalDate> validFrom, Optional<LocalDate> validTo, JsonNode attributes) {

    static CodedValue of(JsonNode entry) {
        return new CodedValue(
                entry.path("code").asString(""),
                entry.path("label").asString(""),
                date(entry, "validFrom"),
                date(entry, "validTo"),
                entry);
    }

    public boolean validOn(LocalDate day) {
        return !validFrom.filter(day::isBefore).isPresent()
                && !validTo.filter(day::isAfter).isPresent();
    }

    public Optional<String> attribute(String name) {
        return Optional.of(attributes.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    public Optional<Integer> number(String name) {
        return Optional.of(attributes.path(name)).filter(JsonNode::isInt).map(JsonNode::intValue);
    }

    public Optional<Boolean> flag(String name) {
        return Optional.of(attributes.path(name)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    private static Optional<LocalDate> date(JsonNode entry, String name) {
        return Optional.of(entry.path(name)).filter(JsonNode::isString).map(day -> LocalDate.parse(day.stringValue()));
    }
}

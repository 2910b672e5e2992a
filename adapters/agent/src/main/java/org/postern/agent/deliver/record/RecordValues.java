// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.deliver.record.RecordMapping.Style;
import org.postern.agent.deliver.record.RecordMapping.Value;
import org.postern.agent.deliver.sheet.Values;
import org.postern.document.DocumentType;
import tools.jackson.databind.JsonNode;

/** Turns values of a document into those of a record. */
final class RecordValues {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Values plain;

    RecordValues(AgencyRegistry registry) {
        this.plain = new Values(registry);
    }

    /** Empty for what is not there and for what holds other things; a list of values is joined by commas. */
    Optional<String> text(JsonNode node, Value value, Optional<DocumentType> type, String path) {
        if (node.isArray()) {
            return Optional.of(node.valueStream()
                    .flatMap(one -> text(one, value, type, path + "[]").stream())
                    .collect(Collectors.joining(", ")));
        }
        if (!node.isValueNode() || node.isNull()) {
            return Optional.empty();
        }
        String text = node.asString();
        if (value.codes().containsKey(text)) {
            return Optional.of(value.codes().get(text));
        }
        return value.pattern()
                .flatMap(pattern -> time(text, pattern))
                .or(() -> Optional.of(value.style() == Style.PLAIN_WORDS ? plain.of(type, path, node) : text));
    }

    /** Empty for what is no time, or lacks what the pattern asks for: then it is written as it stands. */
    private static Optional<String> time(String text, DateTimeFormatter pattern) {
        try {
            TemporalAccessor time = text.length() == "2026-11-25".length()
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text).atZoneSameInstant(LONDON);
            return Optional.of(pattern.format(time));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.document.CodeLists;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import tools.jackson.databind.JsonNode;

/** A value as a person reads it: labels for codes, names for agencies, days and the clock of London for times. */
public final class Values {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);
    private static final List<String> NAME_PARTS = List.of("given", "middle", "family");

    private final AgencyRegistry registry;

    public Values(AgencyRegistry registry) {
        this.registry = registry;
    }

    /** @param path schema path without indices */
    public String of(Optional<DocumentType> type, String path, JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (!value.isString()) {
            return value.isValueNode() ? value.asString() : value.toString();
        }
        String text = value.stringValue();
        return type.flatMap(known -> SchemaCatalogue.standard().codesOf(known, path))
                .flatMap(list -> CodeLists.standard().label(list, text))
                .or(() -> registry.find(text).map(Agency::name))
                .or(() -> time(text))
                .orElseGet(() -> isEnumeration(type, path) ? text.replace('-', ' ') : text);
    }

    /** A moment by the clock in London. */
    static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }

    /** The parts of a name that are there; empty where the node is no name. */
    static Optional<String> name(JsonNode node) {
        if (!node.isObject()
                || !node.path("given").isString() && !node.path("family").isString()) {
            return Optional.empty();
        }
        String name = NAME_PARTS.stream()
                .map(part -> node.path(part).asString(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        String preferred = node.path("preferred").asString("");
        return Optional.of(preferred.isBlank() ? name : name + " (known as " + preferred + ")");
    }

    /** An address on one line; empty where the node is none. */
    static Optional<String> address(JsonNode node) {
        if (!node.isObject() || !node.has("lines") && !node.has("postcode") && !node.has("town")) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        node.path("lines").forEach(line -> parts.add(line.asString("")));
        node.properties().stream()
                .filter(part ->
                        !part.getKey().equals("lines") && part.getValue().isValueNode())
                .forEach(part -> parts.add(part.getValue().asString("")));
        return Optional.of(parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", ")));
    }

    private static boolean isEnumeration(Optional<DocumentType> type, String path) {
        return type.flatMap(known -> SchemaCatalogue.standard().leaf(known, path))
                .filter(leaf -> !leaf.allowed().isEmpty())
                .isPresent();
    }

    private static Optional<String> time(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(DAY.format(LocalDate.parse(text)));
            }
            return text.matches("\\d{4}-\\d{2}-\\d{2}T.*")
                    ? Optional.of(MOMENT.format(OffsetDateTime.parse(text).atZoneSameInstant(LONDON)))
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postern.document.Issue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a document of what was typed into a form; validation is the pipeline's, as for any document. */
public final class FormDocument {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DocumentForm form;
    private final FormValues values;
    private final ObjectNode document = JsonMapper.shared().createObjectNode();
    private final List<Issue> issues = new ArrayList<>();

    private FormDocument(DocumentForm form, FormValues values) {
        this.form = form;
        this.values = values;
    }

    /**
     * The document so far.
     *
     * @param issues dates and times that are none
     */
    public record Made(ObjectNode document, List<Issue> issues) {}

    /** @param draft names the document, so that the same draft is always the same document */
    public static Made of(DocumentForm form, FormValues values, UUID draft, Instant now) {
        return new FormDocument(form, values).make(draft, now);
    }

    private Made make(UUID draft, Instant now) {
        document.put("schema", form.type().schema());
        document.put("id", "FORM-" + draft.toString().substring(0, 13).toUpperCase(Locale.ROOT));
        document.put("version", 1);
        document.put("issued", now.truncatedTo(ChronoUnit.SECONDS).toString());
        form.fixed().forEach((pointer, value) -> document.put(pointer.substring(1), value));
        form.sections(values).forEach(section -> section.fields().forEach(this::put));
        dropEmptyElements();
        return new Made(document, List.copyOf(issues));
    }

    private void put(FormField field) {
        switch (field.kind()) {
            case DATE -> date(field, "");
            case MOMENT -> date(field, ".time");
            case YES_NO -> {
                if (values.has(field.pointer())) {
                    Place.of(document, field.pointer())
                            .put(values.get(field.pointer()).equals("yes"));
                }
            }
            case CHOICES -> {
                if (values.has(field.pointer())) {
                    ArrayNode array = Place.of(document, field.pointer()).array();
                    List.of(values.get(field.pointer()).split(",")).forEach(array::add);
                }
            }
            default -> {
                if (values.has(field.pointer())) {
                    Place.of(document, field.pointer()).put(values.get(field.pointer()));
                }
            }
        }
    }

    private void date(FormField field, String time) {
        String pointer = field.pointer();
        String day = values.get(pointer + ".day");
        String month = values.get(pointer + ".month");
        String year = values.get(pointer + ".year");
        String clock = time.isEmpty() ? "" : values.get(pointer + time);
        if ((day + month + year + clock).isEmpty()) {
            return;
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            Place.of(document, pointer)
                    .put(time.isEmpty() ? date.toString() : moment(date, LocalTime.parse(padded(clock))));
        } catch (DateTimeException | NumberFormatException noDate) {
            issues.add(Issue.error(
                    "PST-6570",
                    pointer,
                    time.isEmpty() ? "This is not a date." : "This is not a date with a time.",
                    time.isEmpty()
                            ? "Enter day, month and year in numbers, e.g. 27 3 2026."
                            : "Enter day, month and year in numbers and the time as 14:05."));
        }
    }

    private static String padded(String clock) {
        return clock.matches("\\d:\\d\\d") ? "0" + clock : clock;
    }

    private static String moment(LocalDate date, LocalTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                date.atTime(time).atZone(ZONE).toOffsetDateTime());
    }

    /** An element of which nothing was typed is none. */
    private void dropEmptyElements() {
        for (String list : List.of("reasons", "places", "people")) {
            if (document.get(list) instanceof ArrayNode array) {
                for (int i = array.size() - 1; i >= 0; i--) {
                    if (array.get(i).isNull() || array.get(i).isEmpty()) {
                        array.remove(i);
                    }
                }
                if (array.isEmpty()) {
                    document.remove(list);
                }
            }
        }
    }
}

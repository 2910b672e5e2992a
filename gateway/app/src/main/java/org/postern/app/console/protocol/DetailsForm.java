// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.protocol.edit.Edit;

/**
 * What a lead typed about the paper behind a draft. What is left empty may stay so until the draft is checked; what is
 * typed must be what the field asks for. Dates are taken as people here write them and kept as in ISO 8601.
 */
final class DetailsForm {

    /** Inputs with the places of the draft that they set. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("version", "version"),
            Map.entry("reference", "agreement/reference"),
            Map.entry("paper", "agreement/title"),
            Map.entry("kind", "agreement/kind"),
            Map.entry("signed", "agreement/signed"),
            Map.entry("from", "agreement/inForceFrom"),
            Map.entry("review", "agreement/review"),
            Map.entry("expires", "agreement/expires"),
            Map.entry("dpia", "agreement/dpiaReference"),
            Map.entry("dpia-date", "agreement/dpiaDate"));

    private static final List<String> DATES = List.of("signed", "from", "review", "expires", "dpia-date");
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuu-M-d][d/M/uuuu][d.M.uuuu][d MMMM uuuu][d MMM uuuu]")
            .toFormatter(Locale.UK)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final String VERSION = "[1-9][0-9]{0,5}";

    private final Map<String, String> typed;

    DetailsForm(Map<String, String> typed) {
        this.typed = typed;
    }

    FormErrors errors() {
        FormErrors errors = new FormErrors();
        if (!text("version").matches(VERSION)) {
            errors.add("version", "Enter a whole number from 1, one more than the version before");
        }
        for (String field : DATES) {
            if (!text(field).isEmpty() && date(field).isEmpty()) {
                errors.add(field, "Enter a real date, such as 2027-03-31 or 31 March 2027");
            }
        }
        order(errors, "from", "signed", "The agreement must be signed before it comes into force, or that day");
        order(errors, "review", "from", "The review must be on or after the day it comes into force");
        order(errors, "expires", "review", "The last day must be on or after the day of the review");
        order(errors, "expires", "from", "The last day must be on or after the day it comes into force");
        return errors;
    }

    List<Edit> edits(List<String> purposes, List<String> bases) {
        List<Edit> edits = new ArrayList<>();
        PLACES.forEach((input, place) -> edits.add(
                new Edit.SetValue(place, date(input).map(LocalDate::toString).orElseGet(() -> text(input)))));
        edits.add(new Edit.SetList("purpose", purposes));
        edits.add(new Edit.SetList("lawfulBasis", bases));
        return edits;
    }

    private void order(FormErrors errors, String later, String earlier, String text) {
        boolean wrong =
                date(later).flatMap(end -> date(earlier).filter(end::isBefore)).isPresent();
        if (wrong && !errors.has(later)) {
            errors.add(later, text);
        }
    }

    private Optional<LocalDate> date(String field) {
        if (!DATES.contains(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(field).replaceAll("\\s+", " "), WRITTEN));
        } catch (DateTimeParseException none) {
            // Told beside the field.
            return Optional.empty();
        }
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}

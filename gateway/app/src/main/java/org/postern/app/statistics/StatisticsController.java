// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.postern.app.security.Scopes;
import org.postern.app.web.Caller;
import org.postern.app.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own figures. */
@RestController
class StatisticsController {

    private static final int MOST_YEARS = 5;

    private final Statistics statistics;
    private final FiguresJson json;
    private final Caller caller;
    private final Problems problems;

    StatisticsController(Statistics statistics, FiguresJson json, Caller caller, Problems problems) {
        this.statistics = statistics;
        this.json = json;
        this.caller = caller;
        this.problems = problems;
    }

    @GetMapping("/api/v1/statistics")
    ResponseEntity<byte[]> figures(
            @RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        caller.require(Scopes.STATUS);
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return problems.response(
                    400,
                    "PST-6710",
                    "Period not understood",
                    "Give from and to, the first and the last day: YYYY-MM-DD.");
        }
        if (last.get().isAfter(first.get().plusYears(MOST_YEARS))) {
            return problems.response(
                    400, "PST-6711", "Period too long", "Ask for at most " + MOST_YEARS + " years at once.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.write(statistics.of(caller.agency().id(), first.get(), last.get())));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}

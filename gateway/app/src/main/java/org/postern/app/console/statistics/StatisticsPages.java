// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.statistics;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.postern.app.people.Person;
import org.postern.app.statistics.Figures;
import org.postern.app.statistics.Statistics;
import org.postern.app.statistics.StatisticsCharts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An agency's own figures, as pictures with a table under each. */
@Controller
@RequestMapping("/console/statistics")
class StatisticsPages {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int LONGEST_DAYS = 800;

    private final Statistics statistics;
    private final Clock clock;

    StatisticsPages(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping
    String page(
            Person person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate last = day(to, today);
        LocalDate first = day(from, last.minusWeeks(12));
        boolean wrong = first.isAfter(last) || first.plusDays(LONGEST_DAYS).isBefore(last);
        if (wrong) {
            last = today;
            first = today.minusWeeks(12);
        }
        Figures figures = statistics.of(person.agency(), first, last);
        model.addAttribute("problem", wrong ? "Choose a first day before the last, and at most two years." : null);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("figures", figures);
        model.addAttribute("charts", StatisticsCharts.of(figures));
        return "console/statistics/statistics";
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            return otherwise;
        }
    }
}

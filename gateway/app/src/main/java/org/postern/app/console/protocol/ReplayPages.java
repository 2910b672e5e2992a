// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.postern.app.chart.BarChart;
import org.postern.app.chart.ChartData;
import org.postern.app.console.NotFound;
import org.postern.app.draft.ProtocolDraft;
import org.postern.app.people.Person;
import org.postern.app.replay.ReplayDesk;
import org.postern.app.replay.ReplayProgress;
import org.postern.app.replay.ReplayStart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries a draft on what the agency really sent; a page that asks again by itself shows how far it is. */
@Controller
@RequestMapping(DraftAccess.ONE + "/replay")
class ReplayPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DraftAccess access;
    private final ReplayDesk desk;
    private final ProtocolWords words;
    private final Clock clock;

    ReplayPages(DraftAccess access, ReplayDesk desk, ProtocolWords words, Clock clock) {
        this.access = access;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String form(Person person, @PathVariable String draft, Model model) {
        access.open(person, draft, model);
        LocalDate today = LocalDate.now(clock.withZone(LONDON));
        return form(today.minusDays(30).toString(), today.toString(), model);
    }

    @PostMapping
    String start(
            Person person,
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        ProtocolDraft found = access.open(person, draft, model);
        FormErrors errors = new FormErrors();
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isEmpty()) {
            errors.add("from", "Enter the first day, such as 2026-09-01");
        }
        if (last.isEmpty() || first.isPresent() && last.get().isBefore(first.get())) {
            errors.add("to", "Enter the last day, not before the first");
        }
        if (errors.isEmpty()) {
            ReplayStart start = desk.start(person, found.content().file(), first.get(), last.get());
            if (start instanceof ReplayStart.Started started) {
                return "redirect:" + DraftAccess.path(found) + "/replay/" + started.id();
            }
            errors.add("from", ((ReplayStart.Refused) start).words());
        }
        model.addAttribute("errors", errors);
        return form(from, to, model);
    }

    @GetMapping("/{run:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
    String result(
            Person person,
            @PathVariable String draft,
            @PathVariable UUID run,
            Model model,
            HttpServletResponse response) {
        access.open(person, draft, model);
        ReplayProgress progress = desk.find(person, run).orElseThrow(NotFound::new);
        if (progress instanceof ReplayProgress.Done done) {
            model.addAttribute("result", done);
            model.addAttribute("sentences", sentences(done));
            if (!done.recipients().isEmpty()) {
                model.addAttribute("chart", BarChart.svg(chart(done), "replay"));
            }
            return "console/protocol/replay-result";
        }
        if (progress instanceof ReplayProgress.Running) {
            // The browser asks again by itself, without a script.
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("failed", progress instanceof ReplayProgress.Failed);
        return "console/protocol/replay-running";
    }

    private static String form(String from, String to, Model model) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "console/protocol/replay";
    }

    private List<String> sentences(ReplayProgress.Done done) {
        return done.recipients().stream()
                .map(one -> "This draft would have sent " + said(one.total().sent(), "more")
                        + " to " + words.agency(agency(one.recipient())) + ", withheld "
                        + said(one.total().withheld(), "that went") + ", and reduced "
                        + said(one.total().reduced(), "in another way") + ".")
                .toList();
    }

    private static String said(ReplayProgress.Count count, String how) {
        return count.fields() == 0
                ? "nothing " + how
                : count.fields() + (count.fields() == 1 ? " field " : " fields ") + how + " (about " + count.children()
                        + (count.children() == 1 ? " child)" : " children)");
    }

    private ChartData chart(ReplayProgress.Done done) {
        return new ChartData(
                "Fields that would have been treated otherwise",
                "For each recipient, the fields that the draft would have sent, withheld or reduced otherwise. The table below"
                        + " has the numbers.",
                done.recipients().stream()
                        .map(one -> words.agency(agency(one.recipient())))
                        .toList(),
                List.of(
                        series("More sent", done, one -> one.total().sent().fields()),
                        series(
                                "More withheld",
                                done,
                                one -> one.total().withheld().fields()),
                        series(
                                "Otherwise reduced",
                                done,
                                one -> one.total().reduced().fields())));
    }

    private static ChartData.Series series(
            String name, ReplayProgress.Done done, ToLongFunction<ReplayProgress.Recipient> number) {
        return new ChartData.Series(
                name,
                done.recipients().stream()
                        .map(one -> OptionalLong.of(number.applyAsLong(one)))
                        .toList());
    }

    private static String agency(String recipient) {
        return recipient.split("/", 2)[0];
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 3000);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.app.console.Task;
import org.postern.app.console.Task.Urgency;
import org.postern.app.console.Today;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.governance.GovernanceSettings;
import org.postern.app.governance.ProtocolState;
import org.postern.app.governance.VersionView;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.springframework.stereotype.Component;

/** What governance leads have to do today: approve, review, renew, and know what has ended. */
@Component
class ProtocolToday implements Today {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int WITHIN = 14;

    private final GovernanceDesk desk;
    private final CaseHealth cases;
    private final GovernanceSettings settings;
    private final ProtocolWords words;
    private final Clock clock;

    ProtocolToday(
            GovernanceDesk desk, CaseHealth cases, GovernanceSettings settings, ProtocolWords words, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.GOVERNANCE_LEAD;
    }

    @Override
    public List<Task> tasks(Person person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        return desk.list(person.agency()).stream()
                .flatMap(view -> tasks(view, person, today))
                .toList();
    }

    private Stream<Task> tasks(VersionView view, Person person, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        String title = view.protocol().title() + ", version " + view.protocol().version();
        String path = "/console/protocols/" + view.protocol().id() + "/versions/"
                + view.protocol().version();
        if (view.waitsFor(person.agency())) {
            tasks.add(new Task(
                    "Approve: " + title,
                    "Proposed by "
                            + view.stored()
                                    .map(one -> words.agency(one.author()))
                                    .orElse(""),
                    path + "/approve",
                    Urgency.TODAY));
        }
        if (view.decides() && view.named()) {
            near("Review: " + title, "Review by ", view.protocol().agreement().review(), path, today)
                    .ifPresent(tasks::add);
            near("Renew: " + title, "Ends after ", view.protocol().agreement().expires(), path, today)
                    .ifPresent(tasks::add);
            int failing = cases.failing(view, person.agency(), today);
            if (failing > 0) {
                tasks.add(new Task(
                        "Cases fail: " + title,
                        failing + " do not come out as they should; start a draft to mend it",
                        path,
                        Urgency.TODAY));
            }
        }
        ended(view, today).ifPresent(what -> tasks.add(new Task(title, what, path, Urgency.TO_KNOW)));
        return tasks.stream();
    }

    private Optional<Task> near(String what, String hint, LocalDate day, String path, LocalDate today) {
        if (day.isAfter(today.plusDays(settings.warnDays()))) {
            return Optional.empty();
        }
        Urgency urgency = day.isBefore(today)
                ? Urgency.OVERDUE
                : day.isAfter(today.plusDays(WITHIN)) ? Urgency.SOON : Urgency.TODAY;
        return Optional.of(new Task(what, hint + words.day(day), path, urgency));
    }

    /** Of the last two weeks. */
    private Optional<String> ended(VersionView view, LocalDate today) {
        if (view.state() != ProtocolState.WITHDRAWN && view.state() != ProtocolState.EXPIRED) {
            return Optional.empty();
        }
        return desk.life(view).stream()
                .flatMap(life -> life.steps().stream())
                .filter(step -> step.state() == view.state())
                .map(step -> LocalDate.ofInstant(step.at(), LONDON))
                .filter(day -> !day.isBefore(today.minusDays(WITHIN)))
                .map(day -> words.step(view.state()) + " on " + words.day(day) + "; nothing goes under it")
                .findFirst();
    }
}

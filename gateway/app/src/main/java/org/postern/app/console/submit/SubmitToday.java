// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.submit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postern.app.alert.AlertStore;
import org.postern.app.console.Task;
import org.postern.app.console.Today;
import org.postern.app.form.DocumentDrafts;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.springframework.stereotype.Component;

/** A practitioner's unfinished drafts, and what has not reached somebody in the last two days. */
@Component
class SubmitToday implements Today {

    private static final String PATH = "/console/documents";

    private final DocumentDrafts drafts;
    private final AlertStore alerts;
    private final Clock clock;

    SubmitToday(DocumentDrafts drafts, AlertStore alerts, Clock clock) {
        this.drafts = drafts;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.PRACTITIONER;
    }

    @Override
    public List<Task> tasks(Person person) {
        List<Task> tasks = new ArrayList<>();
        int begun = drafts.list(person).size();
        if (begun > 0) {
            tasks.add(new Task(
                    "Finish " + begun + (begun == 1 ? " document that was begun" : " documents that were begun"),
                    "A draft goes a week after it was last changed",
                    PATH,
                    Task.Urgency.TODAY));
        }
        Instant since = clock.instant().minus(Duration.ofDays(2));
        long told = alerts.newest(person.agency(), 100).stream()
                .filter(alert -> alert.submission().isPresent() && alert.at().isAfter(since))
                .count();
        if (told > 0) {
            tasks.add(new Task(
                    "Look at " + told + (told == 1 ? " notice" : " notices") + " about documents that were sent",
                    "From the last two days",
                    PATH + "#notices",
                    Task.Urgency.TO_KNOW));
        }
        return tasks;
    }
}

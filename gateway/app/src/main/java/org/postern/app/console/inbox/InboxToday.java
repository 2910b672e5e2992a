// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.postern.app.console.Task;
import org.postern.app.console.Today;
import org.postern.app.inbox.InboxDesk;
import org.postern.app.inbox.InboxItem;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.springframework.stereotype.Component;

/** What an officer has not read yet. */
@Component
class InboxToday implements Today {

    private static final int MOST = 200;
    private static final String PATH = "/console/inbox";

    private final InboxDesk desk;
    private final Clock clock;

    InboxToday(InboxDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.OFFICER;
    }

    @Override
    public List<Task> tasks(Person person) {
        Instant now = clock.instant();
        List<InboxItem> unread = desk.list(person, MOST, 0).stream()
                .filter(item -> item.readAt().isEmpty())
                .toList();
        List<Task> tasks = new ArrayList<>();
        add(tasks, unread, item -> item.isOverdue(now), "overdue", Task.Urgency.OVERDUE);
        add(tasks, unread, item -> !item.isOverdue(now) && item.urgent(), "urgent and unread", Task.Urgency.TODAY);
        add(tasks, unread, item -> !item.isOverdue(now) && !item.urgent(), "unread", Task.Urgency.SOON);
        return tasks;
    }

    private static void add(
            List<Task> tasks, List<InboxItem> unread, Predicate<InboxItem> kind, String words, Task.Urgency urgency) {
        long count = unread.stream().filter(kind).count();
        if (count > 0) {
            String number = count >= MOST ? MOST + " or more" : Long.toString(count);
            tasks.add(new Task(
                    "Read " + number + (count == 1 ? " disclosure that is " : " disclosures that are ") + words,
                    "In the inbox, the most urgent first",
                    PATH,
                    urgency));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.review;

import java.util.ArrayList;
import java.util.List;
import org.postern.app.breakglass.BreakGlassReviews;
import org.postern.app.console.Task;
import org.postern.app.console.Today;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.review.ReviewDesk;
import org.postern.app.review.Waiting;
import org.springframework.stereotype.Component;

/** Reviews that wait, and releases beyond the rules that nobody has looked at. */
@Component
class ReviewToday implements Today {

    private static final String PATH = "/console/reviews";

    private final ReviewDesk desk;
    private final BreakGlassReviews glass;

    ReviewToday(ReviewDesk desk, BreakGlassReviews glass) {
        this.desk = desk;
        this.glass = glass;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public List<Task> tasks(Person person) {
        List<Waiting> queue = desk.queue(person);
        long late = queue.stream().filter(Waiting::late).count();
        long open = queue.size() - late;
        List<Task> tasks = new ArrayList<>();
        add(
                tasks,
                glass.inRed(person).size(),
                "release beyond the rules to look at",
                PATH + "#red",
                Task.Urgency.OVERDUE);
        add(tasks, late, "overdue review to decide", PATH, Task.Urgency.OVERDUE);
        add(tasks, open, "review to decide", PATH, Task.Urgency.TODAY);
        return tasks;
    }

    private static void add(List<Task> tasks, long count, String words, String path, Task.Urgency urgency) {
        if (count > 0) {
            tasks.add(new Task(
                    count + " " + (count == 1 ? words : words.replaceFirst("(release|review)", "$1s")),
                    "The most urgent first",
                    path,
                    urgency));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.operation;

import java.util.ArrayList;
import java.util.List;
import org.postern.app.console.Task;
import org.postern.app.console.Today;
import org.postern.app.delivery.Redrive;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.springframework.stereotype.Component;

/** Deliveries that stand still, and certificates that run out within a month. */
@Component
class OperationToday implements Today {

    private static final String PATH = "/console/operations";

    private final Redrive redrive;
    private final CertificateDays certificates;

    OperationToday(Redrive redrive, CertificateDays certificates) {
        this.redrive = redrive;
        this.certificates = certificates;
    }

    @Override
    public Role role() {
        return Role.OPERATOR;
    }

    @Override
    public List<Task> tasks(Person person) {
        List<Task> tasks = new ArrayList<>();
        int still = redrive.standingStill(person).size();
        if (still > 0) {
            tasks.add(new Task(
                    "Look at " + still + (still == 1 ? " delivery that stands" : " deliveries that stand") + " still",
                    "Held, parked or in trouble",
                    PATH,
                    Task.Urgency.TODAY));
        }
        certificates.of(person.agency()).stream()
                .filter(CertificateDays.Line::soon)
                .forEach(line -> tasks.add(new Task(
                        "Replace the certificate for " + line.use(),
                        line.days() + " days left",
                        PATH + "#certificates",
                        Task.Urgency.SOON)));
        return tasks;
    }
}

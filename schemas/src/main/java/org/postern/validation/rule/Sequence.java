// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.document.Pointers;
import org.postern.validation.DocumentView;

/** Moments of one object that follow each other; those not given are passed over. */
final class Sequence {

    private Sequence() {}

    /** Tells each moment that lies before the nearest given one that should come first. */
    static void check(DocumentView document, String object, List<String> names, Consumer<Issue> issues) {
        Optional<Instant> before = Optional.empty();
        String beforeName = "";
        for (String name : names) {
            String pointer = Pointers.child(object, name);
            Optional<Instant> moment = document.moment(pointer);
            if (moment.isPresent() && before.isPresent() && moment.get().isBefore(before.get())) {
                issues.accept(InterviewIssue.OUT_OF_ORDER.at(pointer, name, beforeName));
            }
            if (moment.isPresent()) {
                before = moment;
                beforeName = name;
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Nobody can be interviewed about an episode that has not ended. */
final class HeldAfterFoundRule implements ValidationModule {

    private static final String HELD = "/interview/held";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<Instant> held = document.moment(HELD);
        Optional<Instant> found = Episodes.latest(document, "found").or(() -> Episodes.latest(document, "returned"));
        if (held.isPresent() && found.isPresent() && held.get().isBefore(found.get())) {
            issues.accept(InterviewIssue.HELD_BEFORE_FOUND.at(HELD));
        }
    }
}

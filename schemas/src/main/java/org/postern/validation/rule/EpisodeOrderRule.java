// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.List;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** An episode runs one way: last seen, reported, found, returned. */
final class EpisodeOrderRule implements ValidationModule {

    private static final List<String> COURSE = List.of("lastSeen", "reported", "found", "returned");
    private static final List<String> AFTERWARDS = List.of("found", "preventionInterview");

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        for (String episode : document.elements("/episodes")) {
            Sequence.check(document, episode, COURSE, issues);
            Sequence.check(document, episode, AFTERWARDS, issues);
        }
    }
}

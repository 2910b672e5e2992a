// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** A correction says what it corrects, and only something older. */
final class VersionRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<Integer> version = document.number("/version");
        if (!document.has("/replaces")) {
            if (document.flag("/cancelled").orElse(false)) {
                issues.accept(VersionIssue.CANCELS_NOTHING.at("/cancelled"));
            } else if (version.filter(number -> number > 1).isPresent()) {
                issues.accept(VersionIssue.REPLACES_MISSING.at("/version"));
            }
            return;
        }
        Optional<Integer> replaced = document.number("/replaces/version");
        boolean sameDocument =
                document.text("/id").isPresent() && document.text("/id").equals(document.text("/replaces/id"));
        if (sameDocument && version.isPresent() && replaced.isPresent() && replaced.get() >= version.get()) {
            issues.accept(VersionIssue.REPLACES_NOT_OLDER.at("/replaces/version"));
        }
    }
}

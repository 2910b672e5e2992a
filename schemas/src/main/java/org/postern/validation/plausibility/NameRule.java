// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.plausibility;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Names of a test and the child among the people around it are slips that would do harm at the other end. */
final class NameRule implements ValidationModule {

    private static final Set<String> PLACEHOLDERS = Set.of(
            "test",
            "testing",
            "testchild",
            "dummy",
            "unknown",
            "not known",
            "anon",
            "anonymous",
            "tbc",
            "tba",
            "n/a",
            "na",
            "none",
            "xx",
            "xxx",
            "xxxx",
            "?",
            "-");

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        for (String name : List.of("/child/name/given", "/child/name/family")) {
            if (document.text(name)
                    .map(NameRule::plain)
                    .filter(PLACEHOLDERS::contains)
                    .isPresent()) {
                issues.accept(PlausibilityIssue.PLACEHOLDER_NAME.at(name));
            }
        }
        Optional<String> child = document.text("/child/name/given")
                .flatMap(given -> document.text("/child/name/family").map(family -> plain(given + " " + family)));
        document.elements("/people").stream()
                .map(person -> person + "/name")
                .filter(pointer -> child.isPresent()
                        && document.text(pointer).map(NameRule::plain).equals(child))
                .forEach(pointer -> issues.accept(PlausibilityIssue.CHILD_AMONG_PEOPLE.at(pointer)));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

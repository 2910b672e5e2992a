// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postern.document.DocumentLeaf;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** References inside a document lead to exactly one element. */
final class ReferenceRule implements ValidationModule {

    private static final List<String> HOLDERS =
            List.of("episodes[].ref", "places[].ref", "people[].ref", "otherChildrenAtRisk[].ref");
    private static final Set<String> POINTING = Set.of("found.placeRef", "found.broughtBy", "withholdFrom[].ref");

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Set<String> known = new HashSet<>();
        texts(document)
                .filter(leaf -> HOLDERS.contains(leaf.path()))
                .filter(leaf -> !known.add(leaf.value().stringValue()))
                .forEach(leaf -> issues.accept(VersionIssue.REFERENCE_TWICE.at(leaf.pointer())));
        texts(document)
                .filter(leaf -> POINTING.contains(leaf.path()) || leaf.path().endsWith(".links[]"))
                .filter(leaf -> !known.contains(leaf.value().stringValue()))
                .forEach(leaf -> issues.accept(VersionIssue.REFERENCE_TO_NOTHING.at(leaf.pointer())));
    }

    private static Stream<DocumentLeaf> texts(DocumentView document) {
        return document.leaves().filter(leaf -> leaf.value().isString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Nothing happens to a child before it is born, save what is decided and discussed beforehand. */
final class BirthRule implements ValidationModule {

    private static final String BORN = "/child/dateOfBirth";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<LocalDate> born = document.date(BORN);
        if (born.isEmpty()) {
            return;
        }
        List<Dated> dated =
                Dated.in(document).filter(one -> !mayPrecede(one.path())).toList();
        List<Dated> before =
                dated.stream().filter(one -> one.day().isBefore(born.get())).toList();
        if (before.size() > 1 && before.size() == dated.size()) {
            issues.accept(DateIssue.ALL_BEFORE_BIRTH.at(BORN));
        } else {
            before.forEach(one -> issues.accept(DateIssue.BEFORE_BIRTH.at(one.pointer())));
        }
    }

    private static boolean mayPrecede(String path) {
        return path.endsWith("dateOfBirth") || path.startsWith("decision.") || path.startsWith("strategyDiscussions[]");
    }
}

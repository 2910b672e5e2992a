// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.agency.Suggestions;
import org.postern.document.CodeList;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.document.DocumentLeaf;
import org.postern.document.Issue;
import org.postern.document.SchemaCatalogue;

/** Second link: every coded value is a code of its list, in force on the day that the document speaks of. */
public final class CodeListModule implements ValidationModule {

    private final SchemaCatalogue catalogue = SchemaCatalogue.standard();
    private final CodeLists lists = CodeLists.standard();

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        document.leaves()
                .filter(leaf -> leaf.value().isString())
                .forEach(leaf -> catalogue
                        .codesOf(document.type(), leaf.path())
                        .flatMap(list -> issue(lists.list(list), leaf, day(document, leaf, context)))
                        .ifPresent(issues));
    }

    private static Optional<Issue> issue(CodeList list, DocumentLeaf leaf, LocalDate day) {
        String code = leaf.value().stringValue();
        Optional<CodedValue> found = list.find(code);
        if (found.isEmpty()) {
            List<String> codes = list.values().stream().map(CodedValue::code).toList();
            String near = Suggestions.sentence(Suggestions.near(code, codes));
            return Optional.of(CodeIssue.UNKNOWN.at(leaf.pointer(), list.name(), list.title(), near));
        }
        CodedValue value = found.get();
        if (value.validFrom().filter(day::isBefore).isPresent()) {
            return Optional.of(CodeIssue.NOT_YET.at(
                    leaf.pointer(), list.name(), value.validFrom().get()));
        }
        if (value.validTo().filter(day::isAfter).isPresent()) {
            return Optional.of(CodeIssue.RETIRED.at(
                    leaf.pointer(), list.name(), value.validTo().get()));
        }
        return value.label().isEmpty()
                ? Optional.of(CodeIssue.WITHOUT_LABEL.at(leaf.pointer(), list.name()))
                : Optional.empty();
    }

    /** A placement is coded by the rules of its own time, everything else by those of the day of issue. */
    private static LocalDate day(DocumentView document, DocumentLeaf leaf, ValidationContext context) {
        Optional<LocalDate> start = leaf.path().startsWith("previousPlacement.")
                ? document.date("/previousPlacement/start")
                : leaf.path().startsWith("placement.") ? document.date("/placement/start") : Optional.empty();
        return start.or(() ->
                        document.moment("/issued").map(issued -> LocalDate.ofInstant(issued, ValidationContext.LONDON)))
                .orElse(context.today());
    }
}

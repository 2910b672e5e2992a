// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.submit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.form.FormField;
import org.postern.app.form.FormSection;
import org.postern.document.Issue;

/**
 * What stands in the way, for the summary above a form and beside its fields.
 *
 * @param summary  in the order of the issues
 * @param byField  text by the field's pointer
 */
record FormProblems(List<Line> summary, Map<String, String> byField) {

    /** @param anchor of the field; empty where the form does not ask for it */
    record Line(String anchor, String text) {}

    static FormProblems of(List<FormSection> sections, List<Issue> issues) {
        List<Line> summary = new ArrayList<>();
        Map<String, String> byField = new HashMap<>();
        for (Issue issue : issues) {
            if (issue.refuses()) {
                Optional<FormField> field = field(sections, issue.pointer());
                String text = issue.text() + " " + issue.fix();
                field.ifPresent(asked -> byField.merge(asked.pointer(), text, (first, more) -> first + " " + more));
                summary.add(new Line(
                        field.map(FormField::anchor).orElse(""),
                        field.map(asked -> asked.label() + ": " + text).orElse(text)));
            }
        }
        return new FormProblems(summary, byField);
    }

    public boolean any() {
        return !summary.isEmpty();
    }

    /** Null where there is none, as a template asks. */
    public String of(FormField field) {
        return byField.get(field.pointer());
    }

    /** The field that the issue is about, or the first one below it, or the one above it. */
    private static Optional<FormField> field(List<FormSection> sections, String pointer) {
        List<FormField> all =
                sections.stream().flatMap(section -> section.fields().stream()).toList();
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        return all.stream()
                .filter(field -> field.pointer().equals(pointer))
                .findFirst()
                .or(() -> all.stream()
                        .filter(field -> field.pointer().startsWith(pointer + "/"))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(field -> pointer.startsWith(field.pointer() + "/"))
                        .findFirst());
    }
}

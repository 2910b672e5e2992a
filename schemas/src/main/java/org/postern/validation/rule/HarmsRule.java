// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Each kind of harm is rated once, and a risk assessment speaks about all that must always be spoken about. */
final class HarmsRule implements ValidationModule {

    private static final List<String> ALWAYS = CodeLists.standard().list("harm-type").values().stream()
            .filter(type -> type.flag("alwaysAssessed").orElse(false))
            .map(CodedValue::code)
            .toList();

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Set<String> rated = new HashSet<>();
        for (Harms.Harm harm : Harms.of(document)) {
            if (!harm.type().isEmpty() && !rated.add(harm.type())) {
                issues.accept(RiskIssue.HARM_TWICE.at(harm.pointer() + "/type"));
            }
        }
        String missing = ALWAYS.stream().filter(type -> !rated.contains(type)).collect(Collectors.joining(", "));
        boolean anyRead = !rated.isEmpty();
        if (document.type() == DocumentType.RISK_ASSESSMENT && anyRead && !missing.isEmpty()) {
            issues.accept(RiskIssue.HARMS_MISSING.at("/harms", missing));
        }
    }
}

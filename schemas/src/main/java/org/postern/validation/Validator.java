// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.document.Document;
import org.postern.document.Issue;
import org.postern.document.JsonIssue;
import org.postern.validation.plausibility.PlausibilityRules;
import org.postern.validation.registry.RegistryModule;
import org.postern.validation.rule.CrossFieldRules;
import org.postern.validation.schema.SchemaModule;

/**
 * The validation chain: schema, code lists, cross-field rules, registry, plausibility. Every module runs; each sees the
 * document without the values that modules before it found broken, so that one cause gives one issue. Safe for many
 * threads.
 */
public final class Validator {

    /** Issues in one report; errors go first when there are more. */
    private static final int MOST = 200;

    private final List<ValidationModule> modules;

    public Validator(List<ValidationModule> modules) {
        this.modules = List.copyOf(modules);
    }

    /** The chain as Postern ships it. */
    public static Validator standard() {
        List<ValidationModule> chain = new ArrayList<>(List.of(new SchemaModule(), new CodeListModule()));
        chain.addAll(CrossFieldRules.all());
        chain.add(new RegistryModule());
        chain.addAll(PlausibilityRules.all());
        return new Validator(chain);
    }

    /** All issues in document order; never throws because of what the document says. */
    public ValidationReport validate(Document document, ValidationContext context) {
        Optional<Issue> other = SchemaModule.otherType(document);
        if (other.isPresent()) {
            return new ValidationReport(List.of(other.get()));
        }
        List<Issue> issues = new ArrayList<>();
        Set<String> broken = new HashSet<>();
        DocumentView view = new DocumentView(document, broken);
        for (ValidationModule module : modules) {
            List<Issue> told = new ArrayList<>();
            module.check(view, context, told::add);
            told.stream().filter(Issue::refuses).map(Issue::pointer).forEach(broken::add);
            issues.addAll(told);
        }
        if (issues.size() > 1) {
            issues.sort(new DocumentOrder(document.content()));
        }
        return new ValidationReport(brief(issues));
    }

    /** Nobody mends hundreds of things from one list, and a hostile document could make thousands. */
    private static List<Issue> brief(List<Issue> issues) {
        if (issues.size() <= MOST) {
            return issues;
        }
        List<Issue> errors = issues.stream().filter(Issue::refuses).toList();
        Stream<Issue> more = errors.size() > MOST ? Stream.of(JsonIssue.AND_MORE.at("", MOST)) : Stream.empty();
        Stream<Issue> others = issues.stream().filter(issue -> !issue.refuses());
        return Stream.of(errors.stream().limit(MOST), others.limit(MOST - Math.min(MOST, errors.size())), more)
                .flatMap(part -> part)
                .toList();
    }
}

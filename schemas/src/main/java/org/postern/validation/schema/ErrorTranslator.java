// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.Pointers;
import org.postern.document.SchemaCatalogue;

/**
 * Turns what the schema validator says into issues: one per cause. At one place the most telling error about the value
 * wins (its kind before its shape before its length); what is missing from or unknown in an object stands for itself; a
 * misspelt name that explains a missing one is told once.
 */
final class ErrorTranslator {

    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

    private final SchemaCatalogue catalogue;
    private final ValueWords values;

    ErrorTranslator(SchemaCatalogue catalogue) {
        this.catalogue = catalogue;
        this.values = new ValueWords(catalogue);
    }

    List<Issue> translate(DocumentType type, List<Error> errors) {
        List<Issue> issues = new ArrayList<>();
        ObjectWords objects = new ObjectWords(catalogue, type, errors);
        Set<String> told = new HashSet<>();
        List<Error> telling = errors.stream()
                .sorted(Comparator.comparingInt(error -> ValueWords.rank(error.getKeyword())))
                .toList();
        for (Error error : telling) {
            String pointer = pointer(error);
            if (ObjectWords.speaksOf(error)) {
                objects.issues(error, pointer).forEach(issues::add);
            } else if (inAlternative(error)) {
                if (told.add(pointer)) {
                    issues.add(SchemaIssue.NO_ALTERNATIVE.at(pointer, values.describe(type, pointer)));
                }
            } else if (told.add(pointer)) {
                issues.add(values.issue(type, error, pointer));
            }
        }
        return issues.stream().distinct().collect(Collectors.toList());
    }

    /** Ends above a name that no schema knows. */
    static String pointer(Error error, SchemaCatalogue catalogue) {
        NodePath path = error.getInstanceLocation();
        String pointer = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (step instanceof Integer index) {
                pointer = Pointers.child(pointer, index);
            } else if (catalogue.knowsName(step.toString())) {
                pointer = Pointers.child(pointer, step.toString());
            } else {
                return pointer;
            }
        }
        return pointer;
    }

    private String pointer(Error error) {
        return pointer(error, catalogue);
    }

    private static boolean inAlternative(Error error) {
        String evaluated = error.getEvaluationPath().toString();
        return ALTERNATIVES.stream()
                .anyMatch(word -> error.getKeyword().equals(word) || evaluated.contains("/" + word + "/"));
    }
}

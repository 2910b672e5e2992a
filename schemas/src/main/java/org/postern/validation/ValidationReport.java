// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.util.List;
import org.postern.document.Issue;

/**
 * Everything there is to say about one document.
 *
 * @param issues in document order; warnings and information do not make a document invalid
 */
public record ValidationReport(List<Issue> issues) {

    public ValidationReport {
        issues = List.copyOf(issues);
    }

    public boolean valid() {
        return issues.stream().noneMatch(Issue::refuses);
    }

    public List<Issue> errors() {
        return issues.stream().filter(Issue::refuses).toList();
    }
}

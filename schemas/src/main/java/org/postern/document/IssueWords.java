// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import org.postern.document.Issue.Severity;

/**
 * The words of one kind of issue.
 *
 * @param code stable, never used again for something else
 * @param text what is wrong
 * @param fix  what to do next
 */
public record IssueWords(String code, Severity severity, String text, String fix) {

    public static IssueWords error(String code, String text, String fix) {
        return new IssueWords(code, Severity.ERROR, text, fix);
    }

    public static IssueWords warning(String code, String text, String fix) {
        return new IssueWords(code, Severity.WARNING, text, fix);
    }

    public static IssueWords information(String code, String text, String fix) {
        return new IssueWords(code, Severity.INFORMATION, text, fix);
    }
}

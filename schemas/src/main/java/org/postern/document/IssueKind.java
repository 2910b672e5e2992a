// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

/**
 * A kind of issue: its stable code and its words, declared once and listed in docs/errors-validation.md. The words may
 * hold places ({@code {0}}) for numbers and for names out of schemas and code lists, never for a value of a document.
 */
public interface IssueKind {

    String code();

    Issue.Severity severity();

    String text();

    String fix();

    /**
     * The issue at one place of a document.
     *
     * @param pointer RFC 6901 pointer, empty for the whole document
     * @param words   what fills the places of text and fix; never taken from the document
     */
    default Issue at(String pointer, Object... words) {
        return new Issue(severity(), code(), pointer, fill(text(), words), fill(fix(), words));
    }

    private static String fill(String pattern, Object... words) {
        String filled = pattern;
        for (int i = 0; i < words.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(words[i]));
        }
        return filled;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

/**
 * A kind of issue: its stable code and its words, declared once and listed in docs/errors-validation.md. The words may
 * hold places ({@code {0}}) for numbers and for names out of schemas and code lists, never for a value of a document.
 */
public interface IssueKind {

    IssueWords words();

    default String code() {
        return words().code();
    }

    /**
     * The issue at one place of a document.
     *
     * @param pointer RFC 6901 pointer, empty for the whole document
     * @param fillers what fills the places of text and fix; never taken from the document
     */
    default Issue at(String pointer, Object... fillers) {
        IssueWords words = words();
        return new Issue(
                words.severity(), words.code(), pointer, fill(words.text(), fillers), fill(words.fix(), fillers));
    }

    private static String fill(String pattern, Object... fillers) {
        String filled = pattern;
        for (int i = 0; i < fillers.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(fillers[i]));
        }
        return filled;
    }
}

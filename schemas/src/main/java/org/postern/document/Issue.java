// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

/**
 * One thing that is wrong, or worth saying, about a document; one issue per cause.
 *
 * @param severity only {@link Severity#ERROR} refuses the document
 * @param code     stable, listed in docs/errors.md, e.g. {@code PST-1203}
 * @param pointer  RFC 6901 JSON Pointer to the place, empty for the whole document; never built from a value
 * @param text     what is wrong, in plain words, without repeating any value of the document
 * @param fix      what to do next
 */
public record Issue(Severity severity, String code, String pointer, String text, String fix) {

    public enum Severity {
        ERROR,
        WARNING,
        INFORMATION
    }

    public static Issue error(String code, String pointer, String text, String fix) {
        return new Issue(Severity.ERROR, code, pointer, text, fix);
    }

    public static Issue warning(String code, String pointer, String text, String fix) {
        return new Issue(Severity.WARNING, code, pointer, text, fix);
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }
}

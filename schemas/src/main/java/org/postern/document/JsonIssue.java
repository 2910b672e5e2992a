// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import static org.postern.document.IssueWords.error;

/** What makes a body unreadable before anybody asks what it says: PST-10xx (RFC 8259, RFC 7493 I-JSON). */
public enum JsonIssue implements IssueKind {
    EMPTY(error("PST-1001", "The body is empty.", "Send one JSON object.")),
    TOO_LARGE(error(
            "PST-1002", "The body is larger than {0} bytes.", "Send less; attachments do not belong in a document.")),
    NOT_UTF8(error(
            "PST-1003",
            "The body is not UTF-8; the first wrong byte is at offset {0}.",
            "Save the file as UTF-8; UTF-16 and Windows-1252 are not read.")),
    SYNTAX(error(
            "PST-1004",
            "This is not JSON: it breaks off or goes wrong at line {0}, column {1}.",
            "Write it with a JSON library; line breaks and control characters in text must be escaped.")),
    TRAILING(error(
            "PST-1005",
            "Something follows the end of the document, at line {0}, column {1}.",
            "Send one document in one body.")),
    NOT_AN_OBJECT(
            error("PST-1006", "The document is not a JSON object.", "Put the document into braces: one JSON object.")),
    DUPLICATE_KEY(error(
            "PST-1007",
            "A property stands twice in the same object, so that two readers could understand two things.",
            "Keep one of the two.")),
    NOT_A_NUMBER(error(
            "PST-1008",
            "NaN and Infinity are no JSON numbers.",
            "Leave the property out if there is no number to give.")),
    NUMBER_TOO_LARGE(error(
            "PST-1009",
            "A number is too large, too small or written with too many digits (at most {0}).",
            "Write the number with the precision it really has.")),
    TOO_DEEP(error(
            "PST-1010", "The document is nested deeper than {0} levels.", "Follow the schema; none needs that depth.")),
    TOO_MANY_VALUES(error("PST-1011", "The document holds more than {0} values.", "Split it into several documents.")),
    STRING_TOO_LONG(error("PST-1012", "A text is longer than {0} characters.", "Shorten it.")),
    NAME_TOO_LONG(
            error("PST-1013", "The name of a property is longer than {0} characters.", "Use the names of the schema.")),
    LONE_SURROGATE(error(
            "PST-1014",
            "A text holds half of a surrogate pair, which is no character.",
            "Write the text again; something cut a character in two.")),
    CONTROL_CHARACTER(error(
            "PST-1015",
            "A text holds a control character other than tab and line break.",
            "Remove it; it often comes from copying out of another program.")),
    HIDDEN_CHARACTER(error(
            "PST-1016",
            "A text holds characters that change what a reader sees: direction overrides, invisible tags or"
                    + " noncharacters.",
            "Write the text again as plain text.")),
    AND_MORE(error("PST-1017", "There are more issues than the {0} listed here.", "Mend these first and send again."));

    private final IssueWords words;

    JsonIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}

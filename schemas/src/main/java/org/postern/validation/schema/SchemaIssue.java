// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.schema;

import static org.postern.document.IssueWords.error;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** What goes against the JSON Schema of the document type: PST-11xx. */
public enum SchemaIssue implements IssueKind {
    OTHER_TYPE(error(
            "PST-1101",
            "The document names a schema other than {0}, so it was not looked at further.",
            "Send it as the type it is, or set schema to {0}.")),
    NO_SCHEMA(error("PST-1102", "The document does not say which schema it follows.", "Set schema to {0}.")),
    MISSING(error("PST-1103", "The property {0} is missing here.", "Add {0}{1}.")),
    UNKNOWN_PROPERTY(error(
            "PST-1104",
            "There is a property here that the schema does not know.{0}",
            "Remove it, or use the name of the schema; nothing unknown is passed on.")),
    WRONG_KIND(error("PST-1105", "This is not {0}.", "Give {0}: {1}")),
    NOT_A_DATE(error("PST-1106", "This is not a date of the calendar.", "Write year-month-day, such as 2026-11-20.")),
    NOT_A_MOMENT(error(
            "PST-1107",
            "This is not a date and time with its zone.",
            "Write it with an offset, such as 2026-11-20T09:30:00Z or 2026-07-20T09:30:00+01:00.")),
    NOT_ALLOWED(error("PST-1108", "This is none of the values allowed here.", "Use one of: {0}.")),
    WRONG_SHAPE(error("PST-1109", "This is not written as it must be: {0}.", "{1}")),
    TOO_SHORT(error(
            "PST-1110",
            "This is empty or too short: the least length is {0}.",
            "Write it in full, or leave the property out.")),
    TOO_LONG(error("PST-1111", "This is too long: the greatest length is {0} characters.", "Shorten it.")),
    OUT_OF_RANGE(error("PST-1112", "The number is out of range: it must be {0}.", "Give a number that is {0}.")),
    TOO_FEW(error(
            "PST-1113",
            "The list is empty or too short: it needs at least {0}.",
            "Add what is missing, or leave the list out.")),
    TOO_MANY(error(
            "PST-1114", "The list is too long: it may have at most {0} elements.", "Leave out what does not matter.")),
    REPEATED(error("PST-1115", "The list holds the same element twice.", "Keep one of the two.")),
    NO_ALTERNATIVE(error("PST-1116", "This fits none of the forms that the schema offers here.", "{0}")),
    AGAINST_SCHEMA(error("PST-1117", "This goes against the schema ({0}).", "See the schema of the document type."));

    private final IssueWords words;

    SchemaIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

/**
 * One leaf of a document schema, as protocols and the redactor see it.
 *
 * @param path     schema path without indices, e.g. {@code places[].address.postcode}
 * @param type     JSON type and format: {@code string}, {@code date}, {@code date-time}, {@code integer},
 *                 {@code number}, {@code boolean}, {@code code}
 * @param category what the recipient is told when a value of this kind is withheld, e.g. {@code whereabouts}
 * @param fact     what kind of fact about a person or place the value is, {@link Fact#NONE} for the rest
 */
public record SchemaField(String path, String type, String category, Fact fact) {

    /** What the narrative redactor and the leak gate may do with a value. */
    public enum Fact {
        /** Nothing that identifies: codes, flags, administrative values. */
        NONE,
        /** A name (whole or part) of the child the document is about. */
        CHILD_NAME,
        /** A name of anybody else. */
        PERSON_NAME,
        /** A line of an address, or a place's own name. */
        PLACE_NAME,
        POSTCODE,
        /** A school, club, employer or other organisation that is not a registered agency. */
        ORGANISATION,
        PHONE,
        EMAIL,
        HANDLE,
        VEHICLE,
        /** NHS number, UPN, case number, card number and the like. */
        IDENTIFIER,
        DATE_OF_BIRTH,
        /** Free text, to be redacted as narrative. */
        NARRATIVE,
        /** The child's own words: shared verbatim or withheld as a unit, never rewritten. */
        CHILDS_WORDS
    }

    public boolean isNarrative() {
        return fact == Fact.NARRATIVE || fact == Fact.CHILDS_WORDS;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

/**
 * What a piece of free text was taken for.
 *
 * <p>The word is what the reader of a redacted text sees: numbered where it matters that two mentions are the same
 * ({@code [Person A]}, {@code [Place 2]}), plain otherwise ({@code [phone]}).
 */
public enum Label {
    PERSON_CHILD("the child", Numbering.NONE),
    PERSON_OTHER("Person", Numbering.LETTER),
    ADDRESS("Place", Numbering.NUMBER),
    PLACE("Place", Numbering.NUMBER),
    ORG("Organisation", Numbering.NUMBER),
    POSTCODE("postcode", Numbering.NONE),
    PHONE("phone", Numbering.NONE),
    EMAIL("e-mail", Numbering.NONE),
    HANDLE("handle", Numbering.NONE),
    URL("web address", Numbering.NONE),
    VEHICLE_REG("vehicle", Numbering.NONE),
    ID_NUMBER("number", Numbering.NONE),
    DATE_OF_BIRTH("date of birth", Numbering.NONE),
    AGE("age", Numbering.NONE),
    DATE("date", Numbering.NONE);

    /** How mentions are told apart. */
    enum Numbering {
        NONE,
        LETTER,
        NUMBER
    }

    private final String word;
    private final Numbering numbering;

    Label(String word, Numbering numbering) {
        this.word = word;
        this.numbering = numbering;
    }

    String word() {
        return word;
    }

    Numbering numbering() {
        return numbering;
    }
}

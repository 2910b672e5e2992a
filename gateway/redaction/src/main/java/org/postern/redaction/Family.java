// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.Optional;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;

/** Kinds of facts within which one value may excuse another: a town is no excuse for a surname spelt the same. */
public enum Family {
    NAME,
    PLACE,
    ORGANISATION,
    CODE,
    DATE,
    TEXT;

    /** @return empty for values that identify nothing */
    public static Optional<Family> of(SchemaField field) {
        return switch (factOf(field)) {
            case CHILD_NAME, PERSON_NAME -> Optional.of(NAME);
            case PLACE_NAME -> Optional.of(PLACE);
            case ORGANISATION -> Optional.of(ORGANISATION);
            case POSTCODE, PHONE, EMAIL, HANDLE, VEHICLE, IDENTIFIER -> Optional.of(CODE);
            case DATE_OF_BIRTH -> Optional.of(DATE);
            case NARRATIVE, CHILDS_WORDS -> Optional.of(TEXT);
            case NONE -> field.type().startsWith("date") ? Optional.of(DATE) : Optional.empty();
        };
    }

    /** The fact a leaf states. A district is a place by name, and an operation a name, though their schema says neither. */
    public static Fact factOf(SchemaField field) {
        if (field.fact() != Fact.NONE || field.type().equals("code")) {
            return field.fact();
        }
        String name = field.path().substring(field.path().lastIndexOf('.') + 1);
        if (name.equals("district") || name.equals("homeDistrict")) {
            return Fact.PLACE_NAME;
        }
        return name.equals("operations[]") ? Fact.ORGANISATION : Fact.NONE;
    }
}

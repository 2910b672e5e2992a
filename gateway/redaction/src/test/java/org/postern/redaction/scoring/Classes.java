// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import java.util.List;

/** The classes of identifiers, in the order in which figures are given. */
public final class Classes {

    /** What names a person by itself; a leak of one of these counts as a leaking narrative. */
    public static final List<String> DIRECT = List.of(
            "PERSON_CHILD",
            "PERSON_OTHER",
            "ADDRESS",
            "POSTCODE",
            "PHONE",
            "EMAIL",
            "HANDLE",
            "VEHICLE_REG",
            "ID_NUMBER",
            "DATE_OF_BIRTH");

    /** What narrows the circle of persons down. */
    public static final List<String> QUASI = List.of("PLACE", "ORG", "DATE", "AGE", "URL");

    private Classes() {}
}

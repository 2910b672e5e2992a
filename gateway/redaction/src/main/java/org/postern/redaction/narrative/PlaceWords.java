// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;

/** Words inside names of places that say what kind of place it is, and words that make an agency's name of a place. */
public final class PlaceWords {

    private static final Set<String> NUMBERED = Set.of("flat", "unit", "room", "apartment", "no", "number", "block");
    private static final Set<String> AGENCY = Set.of(
            "council",
            "borough",
            "metropolitan",
            "mbc",
            "police",
            "constabulary",
            "safeguarding",
            "children",
            "childrens",
            "social",
            "mash",
            "camhs",
            "yot",
            "youth",
            "nhs",
            "hospital",
            "hospitals",
            "city",
            "county",
            "district",
            "local",
            "authority",
            "magistrates",
            "crown",
            "fire");

    private PlaceWords() {}

    /** House, school, park, flat: no word that gives a place away. */
    public static boolean isKind(String lower) {
        return OrganisationWords.isKind(lower) || NUMBERED.contains(lower);
    }

    /** What follows a place in the name of an agency: "Wigan Council". */
    public static boolean startsAgency(String lower) {
        return AGENCY.contains(lower);
    }
}

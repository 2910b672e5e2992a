// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.Set;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.Treatment;
import org.postern.protocol.Treatment.Generalise;

/** Which treatment can be applied to which field. A child's own words are passed on whole or not at all. */
final class Fit {

    private static final Set<String> TEXT = Set.of("string", "code");
    private static final Set<String> DATED = Set.of("date", "date-time");
    private static final Set<String> SOMEWHERE = Set.of("whereabouts", "placement");

    private Fit() {}

    static boolean fits(Treatment treatment, SchemaField field) {
        if (treatment instanceof Treatment.Narrative) {
            return field.fact() == Fact.NARRATIVE;
        }
        if (treatment instanceof Treatment.Mask || treatment instanceof Treatment.Pseudonymise) {
            return field.type().equals("string") && !field.isNarrative();
        }
        if (treatment instanceof Generalise generalise) {
            return switch (generalise.to()) {
                case AGE -> field.fact() == Fact.DATE_OF_BIRTH;
                case POSTCODE_DISTRICT -> field.fact() == Fact.POSTCODE;
                case YEAR, MONTH -> DATED.contains(field.type());
                case DATE -> field.type().equals("date-time");
                case AREA -> TEXT.contains(field.type()) && !field.isNarrative() && placed(field);
            };
        }
        return true;
    }

    private static boolean placed(SchemaField field) {
        return field.fact() == Fact.POSTCODE || field.fact() == Fact.PLACE_NAME || SOMEWHERE.contains(field.category());
    }

    static String advice(Treatment treatment) {
        if (treatment instanceof Treatment.Narrative) {
            return "Only free text is redacted as narrative; a child's own words go whole or not at all.";
        }
        if (treatment instanceof Generalise generalise) {
            return switch (generalise.to()) {
                case AGE -> "Only a date of birth becomes an age.";
                case POSTCODE_DISTRICT -> "Only a postcode becomes a postcode district.";
                case YEAR, MONTH -> "Only a date or a time becomes a year or a month.";
                case DATE -> "Only a time becomes a date.";
                case AREA -> "Only a place becomes an area.";
            };
        }
        return "Only a short text can be masked or replaced by a token; share, drop or withhold the rest.";
    }
}

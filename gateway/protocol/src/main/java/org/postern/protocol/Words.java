// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.stream.Collectors;
import org.postern.agency.Relation;
import org.postern.protocol.Treatment.Generalise;

/** The plain words for treatments and recipients, used in every table that people read. */
public final class Words {

    private Words() {}

    /** What becomes of a value, as the end of a sentence: "is ...". */
    public static String of(Treatment treatment) {
        if (treatment instanceof Treatment.Share) {
            return "shared";
        }
        if (treatment instanceof Treatment.Narrative) {
            return "shared with what identifies taken out";
        }
        if (treatment instanceof Treatment.Pseudonymise) {
            return "replaced by a token";
        }
        if (treatment instanceof Treatment.Mask mask) {
            return mask.keepLast() == 0 ? "masked" : "masked but for the last " + mask.keepLast();
        }
        if (treatment instanceof Treatment.Drop) {
            return "left out, not needed";
        }
        return treatment instanceof Generalise generalise ? of(generalise.to()) : "withheld";
    }

    private static String of(Generalise.To to) {
        return switch (to) {
            case POSTCODE_DISTRICT -> "reduced to the postcode district";
            case AGE -> "reduced to the age";
            case YEAR -> "reduced to the year";
            case MONTH -> "reduced to the month";
            case DATE -> "reduced to the date";
            case AREA -> "reduced to the area";
        };
    }

    /** Name, unit and relations, e.g. "Wigan Council, front-door (responsible-authority)". */
    public static String of(Recipient recipient) {
        String unit = recipient.unit().isEmpty() ? "" : ", " + recipient.unit();
        String relations =
                recipient.relations().stream().map(Relation::id).sorted().collect(Collectors.joining(", "));
        return recipient.agency().name() + unit + (relations.isEmpty() ? "" : " (" + relations + ")");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import org.postern.protocol.Treatment;

/** Finds the transform of a treatment; one that is not known here removes the value. */
public final class Transforms {

    private static final FieldTransform REMOVE = new Remove();

    private Transforms() {}

    public static FieldTransform of(Treatment treatment) {
        if (treatment instanceof Treatment.Share) {
            return new Share();
        }
        if (treatment instanceof Treatment.Narrative) {
            return new NarrativeText();
        }
        if (treatment instanceof Treatment.Pseudonymise) {
            return new Pseudonymise();
        }
        if (treatment instanceof Treatment.Mask mask) {
            return new Mask(mask.keepLast());
        }
        if (treatment instanceof Treatment.Generalise generalise) {
            return generalise(generalise.to());
        }
        return REMOVE;
    }

    private static FieldTransform generalise(Treatment.Generalise.To to) {
        return switch (to) {
            case POSTCODE_DISTRICT -> new GeneralisePostcode();
            case AGE -> new GeneraliseAge();
            case YEAR -> GeneraliseDate.toYear();
            case MONTH -> GeneraliseDate.toMonth();
            case DATE -> GeneraliseDate.toDate();
            case AREA -> new GeneraliseArea();
        };
    }
}

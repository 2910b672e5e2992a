// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import org.postern.document.SchemaField.Fact;

/**
 * Something the case already says about somebody or something.
 *
 * @param entity whom or what it is about; facts of one person or place share it
 * @param shown  the recipient is rightly shown this value, so that it stays in the text
 */
public record KnownFact(Fact fact, String value, String entity, boolean shown) {

    /** Never the value. */
    @Override
    public String toString() {
        return "KnownFact[" + fact + "]";
    }
}

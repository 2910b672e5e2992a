// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import org.postern.redaction.RedactionCode;

/** What the layers made of one text before names were carried over from the other texts. */
sealed interface FirstPass {

    String text();

    /** Found what there is to find; the spans are in places of the reading. */
    record Done(String text, Reading reading, List<Span> known, List<Span> shown, List<Span> found)
            implements FirstPass {

        Done with(List<Span> judged) {
            return new Done(text, reading, known, shown, judged);
        }
    }

    /** The text is for a person. */
    record Refused(String text, RedactionCode code) implements FirstPass {}
}

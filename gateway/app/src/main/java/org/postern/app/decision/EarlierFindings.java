// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.List;
import org.postern.redaction.narrative.KnownFact;

/** What readers found in an agency's earlier texts, and what is therefore hidden in its later ones; never what they let go. */
@FunctionalInterface
public interface EarlierFindings {

    /** @param agency whose document it is */
    List<KnownFact> of(String agency);
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.Outcome;
import org.postern.redaction.Redaction;

/** A document reduced for each recipient that a protocol speaks about; not yet checked for leaks. */
public record Reduced(Decided decided, List<Draft> drafts) {

    /** @param redaction missing where no protocol lets anything go to this recipient */
    public record Draft(Outcome outcome, Optional<Redaction> redaction) {}

    @Override
    public String toString() {
        return "Reduced[" + drafts.size() + "]";
    }
}

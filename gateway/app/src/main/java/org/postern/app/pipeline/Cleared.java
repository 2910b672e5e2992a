// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.Outcome;
import org.postern.redaction.GateResult;

/** What may leave for each recipient, and what waits for a person. */
public record Cleared(Decided decided, List<ForRecipient> recipients) {

    /** @param gate missing where no protocol lets anything go to this recipient */
    public record ForRecipient(Outcome outcome, Optional<GateResult> gate) {}

    @Override
    public String toString() {
        return "Cleared[" + recipients.size() + "]";
    }
}

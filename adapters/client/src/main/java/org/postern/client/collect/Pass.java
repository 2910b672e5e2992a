// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.util.List;
import org.postern.client.GatewayRefusal;
import org.postern.envelope.pki.Refusal;

/** How far one pass over the mailbox came. */
public sealed interface Pass {

    /** To its end. */
    record Complete(List<Collected> collected) implements Pass {

        public boolean allDone() {
            return collected.stream().allMatch(Collected::done);
        }
    }

    /** The gateway cannot be reached any more; what was collected is kept. */
    record Interrupted(Refusal reason) implements Pass {}

    /** The gateway, our own certificate or our own disk says no. */
    record Stopped(GatewayRefusal refusal) implements Pass {}
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.submission;

import java.util.UUID;

/** Whoever keeps something sealed under a submission's key destroys it when the key goes. */
@FunctionalInterface
public interface Forgets {

    /** In the caller's transaction. */
    void forget(UUID submission);
}

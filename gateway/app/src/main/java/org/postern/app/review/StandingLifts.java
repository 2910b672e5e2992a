// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.Map;
import org.postern.protocol.FieldDecision;

/** What people have let go to a recipient before by another way than a review, so that no later envelope takes it back. */
@FunctionalInterface
public interface StandingLifts {

    /** @return by pointer, what is decided in the protocol's place */
    Map<String, FieldDecision> of(ReviewCase.Open open);
}

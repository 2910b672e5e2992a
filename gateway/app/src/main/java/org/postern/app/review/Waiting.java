// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.time.Instant;
import java.util.Optional;

/**
 * A review in somebody's queue.
 *
 * @param claim    a colleague who looks at it, or this person's own claim; lapsed ones are not told
 * @param asDeputy asked only because the first reviewer's clock has run out
 * @param late     the clock has run out
 */
public record Waiting(Review review, Optional<Claim> claim, boolean asDeputy, boolean late) {

    /**
     * Somebody looks at it.
     *
     * @param person a member of staff, by id
     * @param until  when the claim lapses by itself
     */
    public record Claim(String person, Instant until) {}

    /** As the table has it, for nobody in particular. */
    record Row(Review review, Optional<Claim> claim, boolean late) {

        Waiting to(Reviewer reviewer) {
            return new Waiting(review, claim, review.isDeputy(reviewer), late);
        }
    }
}

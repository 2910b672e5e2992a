// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.time.Duration;

/**
 * How strictly revocation lists are asked for. A list that is there is always used; these settings say what happens when
 * there is none, or only an old one.
 *
 * @param required whether a certificate passes only when its issuer's list is at hand; otherwise it also passes where no
 *                 list at all was given, and the result says that revocation was not checked
 * @param grace    how long after its next update a list is still used
 */
public record RevocationPolicy(boolean required, Duration grace) {

    /** Fail closed: every certificate needs its issuer's current list. For the gateway and for live traffic. */
    public static final RevocationPolicy STRICT = new RevocationPolicy(true, Duration.ZERO);

    /** Lists are used when given. For opening offline with only a recipient's key and the authority's certificate. */
    public static final RevocationPolicy WHEN_GIVEN = new RevocationPolicy(false, Duration.ZERO);

    public RevocationPolicy {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("The grace period is negative");
        }
    }
}

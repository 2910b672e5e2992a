// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.io.Serializable;
import java.time.Instant;

/**
 * That a person signed in anew for one act: anybody who knows the issuer's key can check the ID token, whose nonce is the
 * hash of the act's.
 *
 * @param idToken  as the issuer signed it (JWS, compact)
 * @param provedAt the issuer's {@code auth_time}
 */
public record FreshProof(FreshAct act, String idToken, Instant provedAt) implements Serializable {

    /** Never the token. */
    @Override
    public String toString() {
        return "FreshProof[" + act.purpose() + "]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import javax.crypto.SecretKey;

/** Where the keys of pseudonyms are kept: one for each agreement, so that tokens cannot be joined across agreements. */
@FunctionalInterface
public interface PseudonymKeys {

    /**
     * @param agreementReference as in the sharing protocol
     * @return an HMAC key of at least 256 bits, the same at every call
     */
    SecretKey keyFor(String agreementReference);
}

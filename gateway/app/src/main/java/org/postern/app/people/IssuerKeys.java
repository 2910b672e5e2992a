// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.util.Optional;

/** The public keys by which the issuer of people's ID tokens signs now. */
public interface IssuerKeys {

    /**
     * The key that signed a token, by the key's id in its header, as a JSON Web Key (RFC 7517) without private members; empty
     * where the issuer publishes no such key, or cannot be reached.
     */
    Optional<String> signerOf(String idToken);
}

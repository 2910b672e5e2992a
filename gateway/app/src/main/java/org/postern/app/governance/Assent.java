// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Optional;

/**
 * One party's yes to a version, and what proves it.
 *
 * @param evidence {@code CMS}: the signature over the file's very bytes; {@code SIGN_IN}: JSON of the ID token of a fresh
 *                 sign-in, whose nonce is the hash of one that names the file's SHA-256, that nonce, and the issuer's key
 * @param trust    names the archived authorities and lists by which a signature was judged
 */
record Assent(Actor by, Kind kind, byte[] evidence, Optional<String> trust) {

    enum Kind {
        CMS,
        SIGN_IN
    }
}

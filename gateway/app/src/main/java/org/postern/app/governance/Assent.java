// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

/**
 * One party's yes to a version, and what proves it.
 *
 * @param evidence {@code CMS}: the signature over the file's very bytes; {@code SIGN_IN}: JSON of the ID token of a fresh
 *                 sign-in, whose nonce is the hash of one that names the file's SHA-256, and that nonce
 */
record Assent(Actor by, Kind kind, byte[] evidence) {

    enum Kind {
        CMS,
        SIGN_IN
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;

/**
 * That a person signed in for one act.
 *
 * @param issuer     who says so
 * @param subject    the person, as the issuer calls them
 * @param signedInAt when the person last proved who they are
 * @param keyThumbprint of the issuer's key (RFC 7638); whoever must not take the file's word for it compares it with the issuer's
 */
public record ProvenSignIn(String issuer, String subject, Instant signedInAt, String keyThumbprint) {}

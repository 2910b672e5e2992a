// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;

/**
 * What the gateway remembers of an envelope to judge the recipient's receipt. It says nothing of the content, so it may
 * be kept in clear.
 *
 * @param envelopeSha256     lower-case hexadecimal digest of the sealed bytes
 * @param openingNonceSha256 lower-case hexadecimal digest of the nonce inside
 * @param recipient          id of the agency it was sealed for
 * @param issued             when it was sealed, to the second
 */
public record SentEnvelope(
        String envelopeId, String envelopeSha256, String openingNonceSha256, String recipient, Instant issued) {}

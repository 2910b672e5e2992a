// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import java.util.Optional;
import org.postern.envelope.pki.KnownCertificate;

/**
 * A signature that verifies with the key of the certificate in the message. Nothing is said yet about whether that
 * certificate may be trusted.
 *
 * @param signingTime as the signer claims it, to the second
 */
record VerifiedSignature(byte[] content, KnownCertificate signer, Optional<Instant> signingTime) {}

// SPDX-License-Identifier: Apache-2.0
/**
 * Seals and opens envelopes, signs and verifies documents, receipts and problem reports. Start at
 * {@link org.postern.envelope.Sealer}, {@link org.postern.envelope.Opener},
 * {@link org.postern.envelope.DocumentSignature} and {@link org.postern.envelope.StatementCheck}; docs/envelope.md has the
 * structure and the OpenSSL commands.
 */
package org.postern.envelope;

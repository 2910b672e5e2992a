// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import org.postern.envelope.pki.TrustedCertificate;

/**
 * A statement that its recipient signed and that matches the envelope that was sent.
 *
 * @param signer the recipient's signing certificate
 */
public record SignedStatement<T extends Statement>(T statement, TrustedCertificate signer) {}

// SPDX-License-Identifier: Apache-2.0
/**
 * Keys, certificates and trust: which algorithms, whom a certificate stands for, what it may be used for, and the files they
 * lie in. Knows nothing of envelopes.
 */
package org.postern.envelope.pki;

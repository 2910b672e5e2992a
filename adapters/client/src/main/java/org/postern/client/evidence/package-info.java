// SPDX-License-Identifier: Apache-2.0
/** Checks evidence files offline: the ledger's proofs, and every signature as of the time at which it was recorded. */
package org.postern.client.evidence;

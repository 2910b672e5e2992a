// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

/** What the evidence at hand says about a promise. */
public enum PromiseOutcome {
    /** The leaf was in the ledger by the deadline. */
    KEPT,
    /** The leaf is in the ledger; whether it was by the deadline this checkpoint is too late to say. */
    INCLUDED,
    /** A checkpoint of after the deadline does not have the leaf: the ledger broke its word, and this proves it. */
    BROKEN,
    /** The evidence shows nothing either way, or does not verify. */
    NOT_SHOWN
}

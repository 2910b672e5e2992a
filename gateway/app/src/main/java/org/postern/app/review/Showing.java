// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

/** What a reviewer who opens a review is shown. */
public sealed interface Showing {

    /** The proposed disclosure; that it was shown is in the ledger. */
    record Shown(ProposedDisclosure proposal) implements Showing {}

    /** Nothing, and why; nothing was recorded. */
    record Refused(Answering.Why why) implements Showing {}
}

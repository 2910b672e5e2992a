// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

/** The exit statuses that scripts rely on (contract, section 2). */
final class Exit {

    static final int DONE = 0;
    /** The answer is no: invalid, refused, does not verify, a case failed. */
    static final int NO = 1;

    static final int WRONG_USAGE = 2;
    static final int UNREACHABLE = 3;

    private Exit() {}
}

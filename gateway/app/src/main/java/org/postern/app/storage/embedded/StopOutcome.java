// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

/** How the server ended; in both cases every committed row is on disk. */
public enum StopOutcome {
    /** A fast shutdown with a last checkpoint: the next start needs no recovery. */
    CLEAN,
    /** The time limit passed, so the server was stopped at once: the next start recovers from its log. */
    IMMEDIATE,
    /** It was not running any more. */
    NOT_RUNNING
}

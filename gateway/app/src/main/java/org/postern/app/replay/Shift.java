// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

/**
 * One field that the draft would have treated otherwise.
 *
 * @param to    agency, with its unit where it has several
 * @param path  schema path without indices
 * @param child keyed reference
 */
record Shift(String to, String path, String child, Kind kind) {

    enum Kind {
        /** Was kept back, and would have gone, whole or reduced. */
        NEWLY_SENT,
        /** Went, and would have been kept back. */
        NEWLY_WITHHELD,
        /** Went, and would have gone reduced in another way, or no longer reduced. */
        OTHERWISE_REDUCED
    }
}

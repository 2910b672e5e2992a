// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import java.time.Instant;

/**
 * One version of a document as it was made.
 *
 * @param fingerprint of what it says, apart from id, version and time of issue
 * @param issued      in whole seconds; kept, so that the same version is made again to the letter after a crash
 */
public record Version(int number, KeyedHash fingerprint, Instant issued) {

    public boolean says(KeyedHash other) {
        return fingerprint.equals(other);
    }
}

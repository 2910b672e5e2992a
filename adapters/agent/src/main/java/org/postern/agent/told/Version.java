// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

/**
 * One version of a document as it was made.
 *
 * @param fingerprint of what it says, apart from id, version and times of issue
 * @param issued      RFC 3339; kept, so that the same version is made again to the letter after a crash
 */
public record Version(int number, String fingerprint, String issued) {

    public boolean says(String other) {
        return fingerprint.equals(other);
    }
}

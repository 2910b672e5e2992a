// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus;

/**
 * A stretch of a narrative.
 *
 * @param start in Unicode code points, inclusive
 * @param end exclusive
 * @param label class of an identifier; empty for words that must stay and for review highlights
 */
public record Mark(int start, int end, String text, String label) {

    public boolean touches(Mark other) {
        return start < other.end && other.start < end;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.Map;

/**
 * Where the parts of a protocol stand in its file, so that a check that runs later can still point at the line.
 *
 * @param file  the name used in issues
 * @param lines counted from 1, by keys such as {@code agreement}, {@code recipients/force}, {@code rules/W-01/when}
 */
public record SourceLines(String file, Map<String, Integer> lines) {

    public SourceLines {
        lines = Map.copyOf(lines);
    }

    /** The line of the key, or of the nearest part above it that has one; 0 where none has. */
    public int of(String key) {
        for (String part = key; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('/')))) {
            if (lines.containsKey(part)) {
                return lines.get(part);
            }
        }
        return 0;
    }
}

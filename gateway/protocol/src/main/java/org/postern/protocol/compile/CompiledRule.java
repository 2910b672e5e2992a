// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.Optional;
import org.postern.protocol.SharingProtocol.Rule;

/**
 * One rule, ready to be asked about documents of one type.
 *
 * @param order     position in the file, from 0
 * @param condition empty means always
 */
public record CompiledRule(Rule rule, int order, Optional<Condition> condition) {

    /** How many array indices of a leaf pick the element that {@code item} stands for; 0 without {@code each}. */
    public int depth() {
        return rule.each()
                .map(path -> 1 + (int) path.chars().filter(c -> c == '[').count())
                .orElse(0);
    }
}

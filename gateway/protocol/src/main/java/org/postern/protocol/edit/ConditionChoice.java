// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.Map;

/**
 * A ready-made condition that somebody chose, filled in.
 *
 * @param id     of a {@link ReadyCondition}
 * @param values by parameter id
 */
public record ConditionChoice(String id, Map<String, String> values) {

    public ConditionChoice {
        values = Map.copyOf(values);
    }
}

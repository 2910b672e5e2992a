// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One document that a row may give; a row that has both an admission and a discharge gives two.
 *
 * @param name  tells the documents of one row apart; part of their ids, so it never changes
 * @param when  all must hold
 * @param needs places that must hold something
 * @param move  values that go to another place first where nothing stands there, such as the date of a movement
 * @param drop  places that this document does not speak of
 * @param set   what it says in any case
 */
public record Plan(
        String name,
        List<Condition> when,
        List<FieldPath> needs,
        Map<FieldPath, FieldPath> move,
        List<FieldPath> drop,
        Map<FieldPath, JsonNode> set) {

    public Plan {
        when = List.copyOf(when);
        needs = List.copyOf(needs);
        move = Map.copyOf(move);
        drop = List.copyOf(drop);
        set = Map.copyOf(set);
    }

    /** Whether it ends what another document of this mapping began. */
    boolean ends() {
        return name.equals("end");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.protocol.Announce;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.Treatment;

/**
 * One rule that speaks about one value. Plain loops on purpose: this runs for every value and every recipient.
 *
 * @param failed its condition could not be answered, so that it only restricts
 */
record Spoken(Rule rule, boolean failed) {

    Treatment treatment() {
        return rule.treatment();
    }

    boolean removes() {
        return rule.treatment().removes();
    }

    /** Of several rules that take a value out, the one that wants least said about it is followed. */
    static Announce quietest(List<Spoken> spoken) {
        Announce quietest = Announce.FIELD;
        for (Spoken one : spoken) {
            if (one.removes() && one.rule.announce().compareTo(quietest) > 0) {
                quietest = one.rule.announce();
            }
        }
        return quietest;
    }

    /** Those of the deciding rule and of every rule that would let the value go, each once. */
    static Optional<String> instructions(Spoken deciding, List<Spoken> spoken) {
        Set<String> instructions = null;
        for (Spoken one : spoken) {
            if (one.rule.instruct().isPresent() && (one == deciding || !one.removes())) {
                instructions = instructions == null ? new LinkedHashSet<>() : instructions;
                instructions.add(one.rule.instruct().get());
            }
        }
        return instructions == null ? Optional.empty() : Optional.of(String.join(" ", instructions));
    }
}

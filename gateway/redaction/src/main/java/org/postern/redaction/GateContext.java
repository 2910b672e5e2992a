// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.List;
import java.util.Set;
import org.postern.redaction.narrative.KnownFact;

/**
 * What the gate is told beside document and decision.
 *
 * @param earlier  facts of the same child from the same sender's earlier documents: searched for, never shown as a source
 * @param agreed  words in lower case that readers of the sender agreed are no names: not guessed to be one
 * @param released pointers that a reviewer has released; they pass the checks that held them
 */
public record GateContext(List<KnownFact> earlier, Set<String> agreed, Set<String> released) {

    public static GateContext plain() {
        return new GateContext(List.of(), Set.of(), Set.of());
    }

    GateContext releasing(Set<String> pointers) {
        return new GateContext(earlier, agreed, Set.copyOf(pointers));
    }
}

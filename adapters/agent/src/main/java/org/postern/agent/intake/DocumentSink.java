// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.util.List;

/** Where documents go: the gateway, or in a rehearsal nowhere. */
@FunctionalInterface
public interface DocumentSink {

    /** May be asked again with the same document after a crash; the answer must then be the same. */
    Handed hand(Prepared document);

    /** Several different documents, in any order or at once; one answer for each, in the order given. */
    default List<Handed> handAll(List<Prepared> documents) {
        return documents.stream().map(this::hand).toList();
    }
}

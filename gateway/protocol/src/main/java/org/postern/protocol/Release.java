// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;
import org.postern.protocol.SharingProtocol.AgencyUnit;

/**
 * Sharing case by case: nothing goes to these recipients until a person has looked at what would go, and said yes.
 *
 * @param to       recipient ids of the protocol
 * @param say      why, as a plain sentence
 * @param reviewer who looks; empty where nobody stands in the relation that is named, and then the sender's side is asked
 * @param within   the reviewer's clock; when it runs out the deputy is asked
 * @param line     in the file, for messages
 */
public record Release(
        List<String> to,
        Set<DocumentType> documents,
        String say,
        Optional<AgencyUnit> reviewer,
        Duration within,
        Optional<AgencyUnit> deputy,
        int line) {

    /** The same for one child. */
    Release about(Map<Relation, Agency> parties) {
        return new Release(
                to,
                documents,
                say,
                reviewer.flatMap(unit -> unit.about(parties)),
                within,
                deputy.flatMap(unit -> unit.about(parties)),
                line);
    }

    boolean concerns(DocumentType type, Set<String> entries) {
        return documents.contains(type) && to.stream().anyMatch(entries::contains);
    }
}

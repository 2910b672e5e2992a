// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.document.DocumentType;

/**
 * What a relation to the child entitles an agency to say.
 *
 * <p>Responsible, placing and host authority may say everything: each of them owes the child a duty (Children Act 1989
 * ss.17, 22, 47) and the host authority keeps the register of children placed in its area. A placement's provider tells
 * of admission and discharge (Children's Homes (England) Regulations 2015 reg 41) and assesses risk in its own care, but
 * a return home interview must be held by somebody who does not look after the child (statutory guidance of January
 * 2014), so its summary needs a mandate.
 *
 * <p>Police forces say none of the present types: they receive them. What police write (prevention interviews, trigger
 * plans, reported-missing episodes) are types of their own, and their intelligence is graded by them and not sent as a
 * partner's risk assessment. Health, youth justice, education and voluntary bodies speak only under a mandate.
 */
final class SpeakingRights {

    /** In the order in which an agency that is several of them is heard. */
    static final List<Relation> SPEAKERS = List.of(
            Relation.RESPONSIBLE_AUTHORITY,
            Relation.PLACING_AUTHORITY,
            Relation.HOST_AUTHORITY,
            Relation.PLACEMENT_PROVIDER);

    private static final Map<Relation, Set<DocumentType>> TYPES = new EnumMap<>(Relation.class);

    static {
        TYPES.put(Relation.RESPONSIBLE_AUTHORITY, EnumSet.allOf(DocumentType.class));
        TYPES.put(Relation.PLACING_AUTHORITY, EnumSet.allOf(DocumentType.class));
        TYPES.put(Relation.HOST_AUTHORITY, EnumSet.allOf(DocumentType.class));
        TYPES.put(
                Relation.PLACEMENT_PROVIDER,
                EnumSet.of(DocumentType.PLACEMENT_NOTIFICATION, DocumentType.RISK_ASSESSMENT));
    }

    private SpeakingRights() {}

    static boolean maySay(Relation relation, DocumentType type) {
        return TYPES.getOrDefault(relation, Collections.emptySet()).contains(type);
    }
}

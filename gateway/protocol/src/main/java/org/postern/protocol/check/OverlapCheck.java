// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.document.DocumentType;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.Findings;

/**
 * Finds pairs of protocols that would both decide about one flow: same kind, in force on a common day, with a common
 * party that could send and a common recipient that takes the same document type. Also two protocols with one id and
 * version. What depends on whom a sender speaks for shows only with a document, and is refused then.
 */
final class OverlapCheck {

    private final CommonParties common;

    OverlapCheck(AgencyDirectory agencies) {
        this.common = new CommonParties(agencies);
    }

    List<ProtocolIssue> between(SharingProtocol left, CompiledProtocol second) {
        SharingProtocol right = second.protocol();
        Findings findings = new Findings(second.lines(), List.of());
        if (left.id().equals(right.id()) && left.version() == right.version()) {
            findings.error(
                    ProtocolCode.DUPLICATE_ID,
                    "protocol",
                    "There are two versions " + left.version() + " of the protocol '" + left.id() + "'.",
                    "Count the version up.");
        }
        if (sameTimeAndKind(left.agreement(), right.agreement())) {
            flow(left, right)
                    .ifPresent(
                            type -> findings.error(
                                    ProtocolCode.OVERLAP,
                                    "agreement",
                                    "The protocols '" + left.id() + "' and '" + right.id()
                                            + "' could both decide about a " + type + " between the same agencies.",
                                    "Take a party, a recipient or a document type out of one of them, or make one the umbrella."));
            InterviewOverlap.authority(left, right)
                    .ifPresent(id -> findings.error(
                            ProtocolCode.INTERVIEWS_TWICE,
                            "interviews/authorities",
                            "The protocols '" + left.id() + "' and '" + right.id() + "' both say which children of '"
                                    + id + "' are offered an interview.",
                            "Leave it to one of them, or make one the umbrella."));
        }
        return findings.all();
    }

    private static boolean sameTimeAndKind(Agreement left, Agreement right) {
        return left.umbrella() == right.umbrella()
                && !left.inForceFrom().isAfter(right.expires())
                && !right.inForceFrom().isAfter(left.expires());
    }

    private Optional<DocumentType> flow(SharingProtocol left, SharingProtocol right) {
        Set<CommonParties.Common> parties = common.of(left.agreement(), right.agreement());
        for (RecipientEntry one : left.recipients()) {
            for (RecipientEntry other : right.recipients()) {
                Optional<DocumentType> type =
                        one.takes().stream().filter(other.takes()::contains).findFirst();
                if (type.isPresent() && common.flow(parties, one, other)) {
                    return type;
                }
            }
        }
        return Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.CompiledProtocol;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What an agency may see of the protocols: those that it is party to or has to sign, and no other. */
@Component
class Protocols {

    private final VersionStore versions;
    private final VersionFiles files;
    private final ProtocolsInForce inForce;
    private final Approving approving;
    private final VersionAnswer answers;

    Protocols(
            VersionStore versions,
            VersionFiles files,
            ProtocolsInForce inForce,
            Approving approving,
            VersionAnswer answers) {
        this.versions = versions;
        this.files = files;
        this.approving = approving;
        this.inForce = inForce;
        this.answers = answers;
    }

    /** Files that decide without approval, as in a demonstration, come first. */
    List<ObjectNode> visibleTo(Agency agency) {
        return Stream.concat(
                        filed(agency).stream().map(answers::filed),
                        stored(agency).stream().map(answers::brief))
                .toList();
    }

    /** Files that decide as long as no version of theirs has come into force. */
    List<SharingProtocol> filed(Agency agency) {
        Set<String> known = versions.all().stream()
                .filter(StoredVersion::holdsItsPlace)
                .map(StoredVersion::sha256)
                .collect(Collectors.toSet());
        return inForce.protocols().stream()
                .map(CompiledProtocol::protocol)
                .filter(protocol -> !known.contains(protocol.sha256()) && isParty(agency, protocol))
                .toList();
    }

    List<StoredVersion> stored(Agency agency) {
        return versions.all().stream()
                .filter(version -> maySee(agency, version))
                .toList();
    }

    Optional<StoredVersion> find(Agency agency, String protocol, int version) {
        return versions.find(protocol, version).filter(found -> maySee(agency, found));
    }

    /** As a party, or as one whose signature is needed although the version does not name it. */
    private boolean maySee(Agency agency, StoredVersion version) {
        return files.isParty(agency, version) || approving.concerned(version).contains(agency.id());
    }

    private static boolean isParty(Agency agency, SharingProtocol protocol) {
        return Membership.includes(protocol.agreement(), agency);
    }
}

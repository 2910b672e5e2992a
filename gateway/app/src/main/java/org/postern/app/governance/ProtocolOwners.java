// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.agency.AgencyRegistry;
import org.postern.app.evidence.EntryOwners;
import org.springframework.stereotype.Component;

/** The parties of a protocol may ask for proofs of what was done to its versions. */
@Component
class ProtocolOwners implements EntryOwners {

    private final VersionStore versions;
    private final VersionFiles files;
    private final AgencyRegistry registry;

    ProtocolOwners(VersionStore versions, VersionFiles files, AgencyRegistry registry) {
        this.versions = versions;
        this.files = files;
        this.registry = registry;
    }

    /** No submission is a version. */
    @Override
    public boolean isSender(UUID submission, String agency) {
        return false;
    }

    @Override
    public Set<UUID> sent(Set<UUID> submissions, String agency) {
        return Set.of();
    }

    @Override
    public Set<UUID> received(Set<UUID> subjects, String agency) {
        return subjects.stream().filter(subject -> isRecipient(subject, agency)).collect(Collectors.toSet());
    }

    @Override
    public boolean isRecipient(UUID subject, String agency) {
        return versions.find(subject)
                .filter(version -> registry.find(agency)
                        .filter(party -> files.isParty(party, version))
                        .isPresent())
                .isPresent();
    }
}

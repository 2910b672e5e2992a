// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Optional;
import org.postern.app.storage.GovernanceKey;
import org.springframework.stereotype.Component;

/** What was proposed, whole: the file, its cases and their documents. */
@Component
class VersionContents {

    private final VersionStore versions;
    private final FiledSources filed;
    private final ProposalJson json;
    private final GovernanceKey key;

    VersionContents(VersionStore versions, FiledSources filed, ProposalJson json, GovernanceKey key) {
        this.versions = versions;
        this.filed = filed;
        this.json = json;
        this.key = key;
    }

    Optional<Proposal> of(VersionView version) {
        return version.stored().map(this::of).orElseGet(() -> filed.of(version.protocol()));
    }

    /** Unsealed; it was read by the same reader when it was taken in. */
    private Optional<Proposal> of(StoredVersion version) {
        return json.read(key.key().open("protocol-examples/" + version.id(), versions.examples(version.id())));
    }
}

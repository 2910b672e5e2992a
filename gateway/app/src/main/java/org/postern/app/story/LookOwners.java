// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.Set;
import java.util.UUID;
import org.postern.app.evidence.EntryOwners;
import org.springframework.stereotype.Component;

/** An agency may ask for proofs of its own people's searches, which belong to no submission. */
@Component
class LookOwners implements EntryOwners {

    private final LookStore looks;

    LookOwners(LookStore looks) {
        this.looks = looks;
    }

    /** No submission is a search. */
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
        return looks.searchesOf(subjects, agency);
    }

    @Override
    public boolean isRecipient(UUID subject, String agency) {
        return !received(Set.of(subject), agency).isEmpty();
    }
}

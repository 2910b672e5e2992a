// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says which of many leaves an agency may read: all of what it sent, and of what it received what it took part in. */
@Component
class Ownership {

    private final List<EntryOwners> owners;

    Ownership(List<EntryOwners> owners) {
        this.owners = List.copyOf(owners);
    }

    boolean isSender(UUID submission, String agency) {
        return owners.stream().anyMatch(owner -> owner.isSender(submission, agency));
    }

    boolean isRecipient(UUID subject, String agency) {
        return owners.stream().anyMatch(owner -> owner.isRecipient(subject, agency));
    }

    /** Places in the ledger of those of the leaves that the agency may read. */
    Set<Long> readable(List<LedgerStore.Owned> leaves, String agency) {
        Set<UUID> submissions =
                leaves.stream().flatMap(leaf -> leaf.submission().stream()).collect(Collectors.toSet());
        Set<UUID> subjects = leaves.stream().map(LedgerStore.Owned::subject).collect(Collectors.toSet());
        Set<UUID> sent = new HashSet<>();
        Set<UUID> received = new HashSet<>();
        owners.forEach(owner -> {
            sent.addAll(owner.sent(submissions, agency));
            received.addAll(owner.received(subjects, agency));
        });
        return leaves.stream()
                .filter(leaf -> leaf.submission().filter(sent::contains).isPresent()
                        || (received.contains(leaf.subject()) && isForRecipient(leaf)))
                .map(leaf -> leaf.entry().index())
                .collect(Collectors.toSet());
    }

    /** An act of governance is its parties'; of an envelope's acts some are the sender's alone. */
    static boolean isForRecipient(LedgerStore.Owned leaf) {
        return leaf.submission().isEmpty() || Act.isShownToRecipient(leaf.kind());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.util.Set;
import java.util.UUID;

/**
 * Who may ask for proofs: the sender about its submission, the recipient about its envelope, a party about its protocol,
 * nobody else.
 */
public interface EntryOwners {

    boolean isSender(UUID submission, String agency);

    /** Of these submissions, those about which the agency may ask. */
    Set<UUID> sent(Set<UUID> submissions, String agency);

    /** Of these subjects, those about which the agency may ask as a recipient or party. */
    Set<UUID> received(Set<UUID> subjects, String agency);

    /** @param subject a delivery, or a version of a protocol */
    boolean isRecipient(UUID subject, String agency);
}

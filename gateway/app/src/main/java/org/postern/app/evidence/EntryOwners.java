// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.util.UUID;

/**
 * Who may ask for proofs: the sender about its submission, the recipient about its envelope, a party about its protocol,
 * nobody else.
 */
public interface EntryOwners {

    boolean isSender(UUID submission, String agency);

    /** @param subject a delivery, or a version of a protocol */
    boolean isRecipient(UUID subject, String agency);
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Optional;

/**
 * The decision about one leaf value of one document for one recipient.
 *
 * @param path        schema path without indices, e.g. {@code places[].address.postcode}
 * @param pointer     RFC 6901 pointer to the value in this document
 * @param category    of the field, for the manifest
 * @param rule        id of the rule that decided; {@code default-deny} when none spoke
 * @param reason      the rule's plain sentence
 * @param announce    what the manifest may say
 * @param instruction how the recipient must handle the value (e.g. the child's wish), if the rule says so
 * @param seriousHarm the value is hidden from somebody who protects the child, at the protocol's serious-harm level
 */
public record FieldDecision(
        String path,
        String pointer,
        String category,
        Treatment treatment,
        String rule,
        String reason,
        Announce announce,
        Optional<String> instruction,
        boolean seriousHarm) {}

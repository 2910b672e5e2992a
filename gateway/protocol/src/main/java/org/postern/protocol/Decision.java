// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one recipient may see of one document, leaf by leaf; for the sender and its auditor only.
 *
 * @param protocol the version of the sharing protocol that decided, with the reviewers of this child
 * @param at       the time the decision was made for
 * @param fields   every leaf of the document, in document order
 * @param release  nothing goes before the person named here has said yes
 */
public record Decision(
        SharingProtocol protocol,
        Recipient recipient,
        Instant at,
        List<FieldDecision> fields,
        Optional<Release> release) {

    /** A decision that waits for nobody. */
    public Decision(SharingProtocol protocol, Recipient recipient, Instant at, List<FieldDecision> fields) {
        this(protocol, recipient, at, fields, Optional.empty());
    }

    /** True when anything of the document goes; the frame that every recipient needs does not count as such. */
    public boolean sharesAnything() {
        return fields.stream()
                .anyMatch(field -> !field.treatment().removes() && !field.rule().equals(BuiltInRules.ENVELOPE_FRAME));
    }

    public boolean reduces() {
        return fields.stream().anyMatch(field -> field.treatment().strictness() > 0);
    }
}

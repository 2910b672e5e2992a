// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.time.Instant;
import org.postern.client.evidence.CheckedEvidence.CheckedAcknowledgement;
import org.postern.client.evidence.CheckedEvidence.CheckedApproval;

/** Says of what people agreed to, and what people have read, by what it is proven. */
final class ApprovalWords {

    private ApprovalWords() {}

    static String of(CheckedAcknowledgement said) {
        String which = "envelope " + said.envelope() + " was read at " + said.recipient() + " by a " + said.role()
                + " at " + said.readAt().map(Instant::toString).orElse("");
        return said.refusal()
                .map(refusal -> "Refused: that " + which + ": " + refusal.code() + " " + refusal.text())
                .orElseGet(() -> said.by()
                        .map(person -> "Recorded: " + which + ", said " + person + ", signed in at the gateway")
                        .orElseGet(() ->
                                "Signed: " + which + "; certificate and revocation verify as of " + said.judgedAt()));
    }

    /** @param issuersNamed the caller said which keys of issuers count */
    static String of(CheckedApproval approval, boolean issuersNamed) {
        String which = "approval by " + approval.agency()
                + approval.person().map(person -> " (" + person + ")").orElse("");
        return approval.refusal()
                .map(refusal -> "Refused: " + which + ": " + refusal.code() + " " + refusal.text())
                .orElseGet(() -> approval.signIn()
                        .map(signIn ->
                                "Signed in: " + which + ", for this very file, at " + signIn.signedInAt() + ", says "
                                        + signIn.issuer() + " by its key " + signIn.keyThumbprint()
                                        + (issuersNamed
                                                ? " (trusted: one that you named)"
                                                : " (RFC 7638; name what the issuer published with --issuer-key)"))
                        .orElseGet(() ->
                                "Signed: " + which + ", over this very file; certificate and revocation verify as of "
                                        + approval.judgedAt()));
    }
}

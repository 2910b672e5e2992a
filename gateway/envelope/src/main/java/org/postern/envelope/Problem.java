// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.node.ObjectNode;

/**
 * The recipient's statement that it cannot open an envelope, or that the envelope does not verify; signed like a receipt.
 * The gateway treats it as an incident.
 *
 * @param envelopeId     as the mailbox names the envelope, since its inside could not be read
 * @param envelopeSha256 lower-case hexadecimal digest of the envelope as received
 * @param recipient      id of the agency
 * @param code           why, {@code PST-4nnn}
 * @param at             to the second
 */
public record Problem(String envelopeId, String envelopeSha256, String recipient, String code, Instant at)
        implements Statement {

    private static final Set<String> NAMES = Set.of("type", "envelopeId", "envelopeSha256", "recipient", "code", "at");
    static final String TYPE = "problem";

    public static Problem of(String envelopeId, String envelopeSha256, String recipient, Refusal refusal, Instant at) {
        return new Problem(envelopeId, envelopeSha256, recipient, refusal.code(), at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** DER; refused with PST-403x where the certificate is not fit to sign, PST-4016 when it is not an agency's. */
    public Verdict<byte[]> sign(OwnKey recipientKey) {
        return AgencySignatures.sign(StrictJson.write(json()), recipientKey, at);
    }

    static Optional<Problem> read(ObjectNode json) {
        if (!StrictJson.hasExactly(json, NAMES)
                || !NAMES.stream().allMatch(name -> StrictJson.isText(json, name))
                || !TYPE.equals(json.get("type").stringValue())
                || !json.get("code").stringValue().matches("PST-\\d{4}")) {
            return Optional.empty();
        }
        return StrictJson.instant(json, "at")
                .map(at -> new Problem(
                        json.get("envelopeId").stringValue(),
                        json.get("envelopeSha256").stringValue(),
                        json.get("recipient").stringValue(),
                        json.get("code").stringValue(),
                        at));
    }

    private ObjectNode json() {
        return StrictJson.object()
                .put("type", TYPE)
                .put("envelopeId", envelopeId)
                .put("envelopeSha256", envelopeSha256)
                .put("recipient", recipient)
                .put("code", code)
                .put("at", at.toString());
    }
}

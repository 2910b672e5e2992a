// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.node.ObjectNode;

/**
 * The recipient's statement that a person has read what an envelope held; signed like a receipt, which says only that a
 * machine opened it.
 *
 * @param recipient id of the agency
 * @param role      of the reader, never a name: lower-case words joined by hyphens, e.g. {@code duty-sergeant}
 * @param readAt    to the second
 */
public record Acknowledgement(String envelopeId, String recipient, String role, Instant readAt) implements Statement {

    private static final Set<String> NAMES = Set.of("type", "envelopeId", "recipient", "role", "readAt");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,5}");
    private static final int LONGEST_ROLE = 60;
    static final String TYPE = "acknowledgement";

    /** Refused with PST-4056 where the role is not of the form of one. */
    public static Verdict<Acknowledgement> of(String envelopeId, String recipient, String role, Instant readAt) {
        return isRole(role)
                ? Verdict.accept(
                        new Acknowledgement(envelopeId, recipient, role, readAt.truncatedTo(ChronoUnit.SECONDS)))
                : EnvelopeError.ROLE.refuse();
    }

    public static boolean isRole(String word) {
        return word.length() <= LONGEST_ROLE && ROLE.matcher(word).matches();
    }

    /** DER; refused with PST-403x where the certificate is not fit to sign, PST-4016 when it is not an agency's. */
    public Verdict<byte[]> sign(OwnKey recipientKey, Instant at) {
        return AgencySignatures.sign(StrictJson.write(json()), recipientKey, at);
    }

    @Override
    public Instant at() {
        return readAt;
    }

    static Optional<Acknowledgement> read(ObjectNode json) {
        if (!StrictJson.hasExactly(json, NAMES)
                || !NAMES.stream().allMatch(name -> StrictJson.isText(json, name))
                || !TYPE.equals(json.get("type").stringValue())
                || !isRole(json.get("role").stringValue())) {
            return Optional.empty();
        }
        return StrictJson.instant(json, "readAt")
                .map(readAt -> new Acknowledgement(
                        json.get("envelopeId").stringValue(),
                        json.get("recipient").stringValue(),
                        json.get("role").stringValue(),
                        readAt));
    }

    private ObjectNode json() {
        return StrictJson.object()
                .put("type", TYPE)
                .put("envelopeId", envelopeId)
                .put("recipient", recipient)
                .put("role", role)
                .put("readAt", readAt.toString());
    }
}

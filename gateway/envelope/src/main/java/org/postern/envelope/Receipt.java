// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.node.ObjectNode;

/**
 * The recipient's statement that it opened an envelope; signed with the recipient's signing key as CMS SignedData.
 *
 * @param envelopeSha256     lower-case hexadecimal digest of the envelope as received
 * @param openingNonceSha256 lower-case hexadecimal digest of the nonce inside, which proves opening
 * @param recipient          id of the agency
 * @param openedAt           to the second
 */
public record Receipt(
        String envelopeId, String envelopeSha256, String openingNonceSha256, String recipient, Instant openedAt)
        implements Statement {

    private static final Set<String> NAMES =
            Set.of("type", "envelopeId", "envelopeSha256", "openingNonceSha256", "recipient", "openedAt");
    static final String TYPE = "receipt";

    /** The receipt of an envelope that was just opened. */
    public static Receipt of(Opened opened, Instant openedAt) {
        var header = opened.header();
        return new Receipt(
                header.id(),
                opened.envelopeSha256(),
                header.openingNonceSha256(),
                header.recipient(),
                openedAt.truncatedTo(ChronoUnit.SECONDS));
    }

    /** DER; refused with PST-403x where the certificate is not fit to sign, PST-4016 when it is not an agency's. */
    public Verdict<byte[]> sign(OwnKey recipient) {
        return AgencySignatures.sign(StrictJson.write(json()), recipient, openedAt);
    }

    @Override
    public Instant at() {
        return openedAt;
    }

    static Optional<Receipt> read(ObjectNode json) {
        if (!StrictJson.hasExactly(json, NAMES)
                || !NAMES.stream().allMatch(name -> StrictJson.isText(json, name))
                || !TYPE.equals(json.get("type").stringValue())) {
            return Optional.empty();
        }
        return StrictJson.instant(json, "openedAt")
                .map(openedAt -> new Receipt(
                        json.get("envelopeId").stringValue(),
                        json.get("envelopeSha256").stringValue(),
                        json.get("openingNonceSha256").stringValue(),
                        json.get("recipient").stringValue(),
                        openedAt));
    }

    private ObjectNode json() {
        return StrictJson.object()
                .put("type", TYPE)
                .put("envelopeId", envelopeId)
                .put("envelopeSha256", envelopeSha256)
                .put("openingNonceSha256", openingNonceSha256)
                .put("recipient", recipient)
                .put("openedAt", openedAt.toString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges a sign-in that was kept, offline: the issuer's signature by the key of that day, that it was for this act, by this
 * person, for this agency, and at this time.
 *
 * @param purpose what was done, e.g. {@code approve-protocol}
 * @param subject what it was done to, e.g. the SHA-256 of a file, lower-case hexadecimal
 * @param person  {@code AGENCY/SUBJECT}
 */
public record SignInCheck(String purpose, String subject, String agency, String person) {

    /** The longest that a sign-in stands for an act, and how far clocks may differ. */
    private static final Duration FRESH = Duration.ofHours(1);

    private static final Duration CLOCKS = Duration.ofMinutes(5);

    /** Refused with PST-4060 to PST-4063. @param recorded when the act was recorded */
    public Verdict<ProvenSignIn> verify(byte[] kept, Instant recorded) {
        return verify(kept)
                .then(proven -> proven.signedInAt().isBefore(recorded.minus(FRESH))
                                || proven.signedInAt().isAfter(recorded.plus(CLOCKS))
                        ? EnvelopeError.SIGN_IN_TIME.refuse()
                        : Verdict.accept(proven));
    }

    /** The same but for the time, for who has judged that otherwise. */
    public Verdict<ProvenSignIn> verify(byte[] kept) {
        Optional<SignInProof> read = SignInProof.read(kept);
        Optional<IssuerKey> key = read.flatMap(SignInProof::issuerKey)
                .flatMap(jwk -> StrictJson.read(jwk.getBytes(StandardCharsets.UTF_8)))
                .flatMap(IssuerKey::read);
        if (key.isEmpty()) {
            return EnvelopeError.ISSUER_KEY.refuse();
        }
        return claims(read.get().idToken(), key.get())
                .map(claims -> judge(read.get(), claims, key.get()))
                .orElseGet(EnvelopeError.SIGN_IN_TOKEN::refuse);
    }

    private Verdict<ProvenSignIn> judge(SignInProof proof, JsonNode claims, IssuerKey key) {
        String named = text(claims, "sub");
        boolean forThis = proof.nonce().startsWith(purpose + ":" + subject + ":")
                && IssuerKey.sha256(proof.nonce()).equals(text(claims, "nonce"));
        boolean byThem = text(claims, proof.agencyClaim()).equals(agency) && person.equals(agency + "/" + named);
        JsonNode time = claims.has("auth_time") ? claims.path("auth_time") : claims.path("iat");
        return forThis && byThem && time.isNumber() && !text(claims, "iss").isEmpty()
                ? Verdict.accept(new ProvenSignIn(
                        text(claims, "iss"), named, Instant.ofEpochSecond(time.asLong()), key.thumbprint()))
                : EnvelopeError.SIGN_IN_ACT.refuse();
    }

    /** Empty where it is no token in compact form, or the key did not sign it. */
    private static Optional<ObjectNode> claims(String token, IssuerKey key) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getUrlDecoder();
            String algorithm = StrictJson.read(base64.decode(parts[0]))
                    .filter(header -> !header.has("crit"))
                    .map(header -> text(header, "alg"))
                    .orElse("");
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            return key.verifies(algorithm, signed, base64.decode(parts[2]))
                    ? StrictJson.read(base64.decode(parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).isString() ? object.path(name).stringValue() : "";
    }
}

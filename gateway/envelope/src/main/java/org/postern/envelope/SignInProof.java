// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept of a sign-in by which a person bound an agency, so that it can be judged when the issuer is long gone. In JSON
 * {@code {idToken, nonce, provedAt, agencyClaim, issuerKey}}.
 *
 * @param idToken     as the issuer signed it (JWS, compact form, RFC 7515); its nonce is the hash of the one here
 * @param nonce       names what was done and what it was done to: {@code PURPOSE:SUBJECT:RANDOM}
 * @param agencyClaim the claim in which this issuer says whom the person acts for
 * @param issuerKey   the public key of the day as a JSON Web Key; empty in what was kept before keys were
 */
public record SignInProof(
        String idToken, String nonce, Instant provedAt, String agencyClaim, Optional<String> issuerKey) {

    public byte[] json() {
        ObjectNode json = StrictJson.object()
                .put("idToken", idToken)
                .put("nonce", nonce)
                .put("provedAt", provedAt.toString())
                .put("agencyClaim", agencyClaim);
        issuerKey
                .flatMap(key -> StrictJson.read(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .ifPresent(key -> json.set("issuerKey", key));
        return StrictJson.write(json);
    }

    /** Empty for anything else. */
    static Optional<SignInProof> read(byte[] bytes) {
        return StrictJson.read(bytes)
                .flatMap(json -> StrictJson.instant(json, "provedAt")
                        .map(proved -> new SignInProof(
                                json.path("idToken").asString(""),
                                json.path("nonce").asString(""),
                                proved,
                                json.path("agencyClaim").asString("agency"),
                                Optional.of(json.path("issuerKey"))
                                        .filter(JsonNode::isObject)
                                        .map(JsonNode::toString))));
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "SignInProof[" + provedAt + "]";
    }
}

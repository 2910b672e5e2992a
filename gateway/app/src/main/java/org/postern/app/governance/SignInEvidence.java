// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.nio.charset.StandardCharsets;
import org.postern.app.people.FreshProof;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of the sign-in by which a person approved: {@code {idToken, nonce, provedAt}}. Whoever has the issuer's key checks
 * the token's signature and that its nonce is the SHA-256, in Base64url, of the one here, which names the file's hash.
 */
final class SignInEvidence {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SignInEvidence() {}

    static byte[] of(FreshProof proof) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                        .put("idToken", proof.idToken())
                        .put("nonce", proof.act().nonce())
                        .put("provedAt", proof.provedAt().toString()))
                .getBytes(StandardCharsets.UTF_8);
    }
}

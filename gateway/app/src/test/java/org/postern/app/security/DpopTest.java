// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.WIGAN;

import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.pki.CertificateUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agencies that cannot do mutual TLS sign assertions, and prove with each call that they hold their token's key. */
class DpopTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestGateway gateway = TestGateway.shared();
    private final HttpClient http = ApiCaller.http(gateway, Optional.empty());
    private final URI endpoint = gateway.address("/oauth2/token");
    private final URI alerts = gateway.address("/api/v1/alerts");
    private ECKey clientKey;
    private ECKey proofKey;

    @BeforeEach
    void makeKeys() throws Exception {
        clientKey = Jose.key(gateway.pki().of(FOSTERING, CertificateUse.CLIENT));
        proofKey = Jose.freshKey();
    }

    @Test
    void callWhenTokenAndProofBelongTogetherThenIsServed() throws Exception {
        JsonNode answer = JsonMapper.shared().readTree(ask(assertion(), proof()).body());

        assertThat(answer.path("token_type").asString()).isEqualTo("DPoP");
        String token = answer.path("access_token").asString();
        assertThat(call("DPoP", token, Jose.proof("GET", alerts, token, proofKey)))
                .isEqualTo(200);
    }

    @Test
    void callWhenBoundTokenIsUsedAsPlainBearerThenIsRefused() throws Exception {
        String token = token();

        assertThat(call("Bearer", token, null)).isEqualTo(401);
        assertThat(call("Bearer", token, Jose.proof("GET", alerts, token, proofKey)))
                .isEqualTo(401);
    }

    @Test
    void callWhenProofIsMissingOrOfAnotherKeyCallOrTokenThenIsRefused() throws Exception {
        String token = token();
        URI elsewhere = gateway.address("/api/v1/inbox");

        assertThat(call("DPoP", token, null)).isNotEqualTo(200);
        assertThat(call("DPoP", token, Jose.proof("GET", alerts, token, Jose.freshKey())))
                .isNotEqualTo(200);
        assertThat(call("DPoP", token, Jose.proof("POST", alerts, token, proofKey)))
                .isNotEqualTo(200);
        assertThat(call("DPoP", token, Jose.proof("GET", elsewhere, token, proofKey)))
                .isNotEqualTo(200);
        assertThat(call("DPoP", token, Jose.proof("GET", alerts, token(), proofKey)))
                .isNotEqualTo(200);
    }

    @Test
    void callWhenProofIsReplayedThenIsRefused() throws Exception {
        String token = token();
        String proof = Jose.proof("GET", alerts, token, proofKey);

        assertThat(call("DPoP", token, proof)).isEqualTo(200);
        assertThat(call("DPoP", token, proof)).isEqualTo(401);
    }

    @Test
    void tokenWhenAssertionIsReplayedThenIsRefused() throws Exception {
        String assertion = assertion();

        assertThat(ask(assertion, proof()).statusCode()).isEqualTo(200);
        assertThat(ask(assertion, proof()).statusCode()).isEqualTo(401);
    }

    @Test
    void tokenWhenProofIsReplayedThenIsRefused() throws Exception {
        String proof = proof();

        assertThat(ask(assertion(), proof).statusCode()).isEqualTo(200);
        assertThat(ask(assertion(), proof).statusCode()).isEqualTo(400);
    }

    @Test
    void tokenWhenNoProofComesThenNoneIsGiven() throws Exception {
        assertThat(ask(assertion(), null).statusCode()).isEqualTo(400);
    }

    @Test
    void tokenWhenAssertionIsOfAnotherKeyOrAudienceOrLivesTooLongThenIsRefused() throws Exception {
        ECKey another = Jose.key(gateway.pki().of(WIGAN, CertificateUse.CLIENT));
        ECKey signing = Jose.key(gateway.pki().of(FOSTERING, CertificateUse.SIGN));
        URI other = URI.create("https://elsewhere.example/oauth2/token");

        assertThat(ask(Jose.assertion(FOSTERING, endpoint, another, MINUTE), proof())
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(Jose.assertion(FOSTERING, endpoint, signing, MINUTE), proof())
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(Jose.assertion(FOSTERING, other, clientKey, MINUTE), proof())
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(Jose.assertion(FOSTERING, endpoint, clientKey, Duration.ofHours(3)), proof())
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(Jose.assertion(FOSTERING, endpoint, clientKey, Duration.ofHours(-3)), proof())
                        .statusCode())
                .isEqualTo(401);
    }

    private String assertion() throws Exception {
        return Jose.assertion(FOSTERING, endpoint, clientKey, MINUTE);
    }

    private String proof() throws Exception {
        return Jose.proof("POST", endpoint, null, proofKey);
    }

    private String token() throws Exception {
        return JsonMapper.shared()
                .readTree(ask(assertion(), proof()).body())
                .path("access_token")
                .asString();
    }

    private HttpResponse<String> ask(String assertion, String proof) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=status&client_id=" + FOSTERING
                        + "&client_assertion_type="
                        + URLEncoder.encode(
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                        + "&client_assertion=" + assertion));
        if (proof != null) {
            request.header("DPoP", proof);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private int call(String scheme, String token, String proof) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(alerts).header("Authorization", scheme + " " + token);
        if (proof != null) {
            request.header("DPoP", proof);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}

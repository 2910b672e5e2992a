// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.pki.CertificateUse;

/** Certificate-bound tokens (RFC 8705): who gets one, and that nobody else can use it. */
class TokenTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller caller = gateway.as(FOSTERING);

    @Test
    void tokenWhenClientCertificateIsTheAgencysThenIsBoundToIt() {
        Reply token = caller.token("status");

        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(token.json().path("scope").asString()).isEqualTo("status");
        assertThat(token.header("Cache-Control")).contains("no-store");
    }

    @Test
    void tokenWhenAskedForAnotherAgencyThenIsRefused() throws Exception {
        assertThat(ask(caller.http(), "client_id=" + WIGAN)).isEqualTo(401);
        assertThat(ask(caller.http(), "client_id=no-such-agency")).isEqualTo(401);
        assertThat(ask(caller.http(), "client_id=" + FOSTERING)).isEqualTo(200);
    }

    @Test
    void tokenWhenNoClientCertificateComesThenIsRefused() throws Exception {
        assertThat(ask(ApiCaller.http(gateway, Optional.empty()), "client_id=" + FOSTERING))
                .isEqualTo(401);
    }

    @Test
    void tokenWhenSecretIsOfferedThenIsRefused() throws Exception {
        assertThat(ask(ApiCaller.http(gateway, Optional.empty()), "client_id=" + FOSTERING + "&client_secret=guess"))
                .isEqualTo(401);
    }

    @Test
    void tokenWhenScopeIsNotTheAgencysThenIsRefused() {
        Reply reply = gateway.as(ESSEX_POLICE).token("status no-such-scope");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("invalid_scope");
    }

    @Test
    void callWhenNoTokenComesThenIsNotSignedIn() throws Exception {
        Reply reply = call(caller.http(), null);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("PST-6110");
    }

    @Test
    void callWhenTokenIsMadeUpThenIsNotSignedIn() throws Exception {
        String real = caller.token();

        assertThat(call(caller.http(), "nonsense").status()).isEqualTo(401);
        assertThat(call(caller.http(), real.substring(0, real.length() - 6) + "AAAAAA")
                        .status())
                .isEqualTo(401);
        assertThat(call(caller.http(), "eyJhbGciOiJub25lIn0." + real.split("\\.")[1] + ".")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void callWhenTokenIsBoundToAnotherCertificateThenIsNotSignedIn() throws Exception {
        String stolen = caller.token();

        assertThat(call(gateway.as(WIGAN).http(), stolen).status()).isEqualTo(401);
        assertThat(call(caller.http(), stolen).status()).isEqualTo(200);
    }

    @Test
    void callWhenTokenComesWithoutTheCertificateThenIsNotSignedIn() throws Exception {
        assertThat(call(ApiCaller.http(gateway, Optional.empty()), caller.token())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void callWhenScopeIsMissingThenIsForbidden() {
        String narrow = caller.token("status").json().path("access_token").asString();
        TestDocuments document = TestDocuments.placement();

        Reply reply = caller.send(HttpRequest.newBuilder(
                        gateway.address("/api/v1/documents/" + document.type().id()))
                .header("Authorization", "Bearer " + narrow)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofByteArray(document.bytes())));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("PST-6111");
    }

    @Test
    void tokenWhenAuthoritysCertificateIsSentAlongThenIsGivenAlike() throws Exception {
        HttpClient withChain = HttpClient.newBuilder()
                .sslContext(org.postern.app.testing.Tls.context(
                        gateway.pki().of(FOSTERING, CertificateUse.CLIENT),
                        gateway.pki().authority().certificate(),
                        gateway.pki().authority().certificate()))
                .build();

        assertThat(ask(withChain, "client_id=" + FOSTERING)).isEqualTo(200);
    }

    private Reply call(HttpClient http, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.address("/api/v1/alerts"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    private int ask(HttpClient http, String form) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(gateway.address("/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=status&" + form))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}

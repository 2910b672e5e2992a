// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.app.testing.TestAgencies.FOSTERING;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestGateway;
import org.postern.app.testing.Tls;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;

/** The doors: TLS 1.3 only, no certificate that does not pass, no address but those of the contract. */
class TransportTest {

    private static final CertificateProfile CLIENT =
            CertificateProfile.of(Party.agency(FOSTERING), CertificateUse.CLIENT);

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller caller = gateway.as(FOSTERING);

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void connectWhenTlsIsOlderThanThirteenThenIsRefused(String version) throws Exception {
        try (SSLSocket socket = (SSLSocket)
                Tls.context(Optional.empty(), gateway.pki().authority().certificate())
                        .getSocketFactory()
                        .createSocket("localhost", gateway.port())) {
            socket.setEnabledProtocols(new String[] {version});
            if (version.equals("TLSv1.3")) {
                socket.startHandshake();
            } else {
                assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/error",
                "/login",
                "/logout",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/oauth2/authorize",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/oauth2/par",
                "/oauth2/device_authorization",
                "/userinfo",
                "/connect/logout",
                "/connect/register",
                "/webjars/x.js",
                "/API/v1/alerts",
                "/h2-console"
            })
    void getWhenAddressIsNotInTheContractThenNothingIsThere(String path) throws Exception {
        Reply reply = caller.send(HttpRequest.newBuilder(gateway.address(path))
                .header("Authorization", "Bearer " + caller.token())
                .GET());

        assertThat(reply.status()).isIn(400, 401, 403, 404, 405);
        assertThat(reply.text()).doesNotContain("Exception", "Whitelabel");
    }

    @Test
    void jwksWhenReadThenHoldsPublicKeysOnly() throws Exception {
        Reply keys = caller.send(
                HttpRequest.newBuilder(gateway.address("/oauth2/jwks")).GET());

        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.json().path("keys")).isNotEmpty();
        keys.json().path("keys").forEach(key -> assertThat(key.propertyNames()).doesNotContain("d"));
    }

    @Test
    void callWhenMethodIsNotTheAddressesThenIsRefused() {
        for (String method : new String[] {"PUT", "DELETE", "PATCH", "TRACE"}) {
            Reply reply = caller.send(caller.request("/alerts").method(method, BodyPublishers.noBody()));
            assertThat(reply.status()).as(method).isIn(400, 401, 403, 404, 405);
        }
    }

    @Test
    void callWhenIdIsNoIdThenIsRefusedWithoutFault() {
        assertThat(caller.get("/submissions/no-id").status()).isEqualTo(400);
        assertThat(caller.get("/inbox?after=x").status()).isEqualTo(400);
        assertThat(caller.get("/inbox/..%2F..%2Fetc").status()).isIn(400, 404);
    }

    @Test
    void answerWhenServedOrRefusedThenHasSecurityHeaders() throws Exception {
        Reply served = caller.get("/alerts");
        HttpResponse<Void> refused = caller.http()
                .send(HttpRequest.newBuilder(gateway.address("/api/v1/alerts")).build(), BodyHandlers.discarding());

        for (var headers : new java.net.http.HttpHeaders[] {served.headers(), refused.headers()}) {
            assertThat(headers.firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000 ; includeSubDomains");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void managementWhenHealthIsAskedForThenIsAnsweredAndNothingInnerIs() throws Exception {
        assertThat(manage("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(manage("/actuator/prometheus").statusCode()).isEqualTo(200);
        for (String inner :
                new String[] {"env", "beans", "heapdump", "threaddump", "loggers", "mappings", "shutdown"}) {
            assertThat(manage("/actuator/" + inner).statusCode()).as(inner).isNotEqualTo(200);
        }
        assertThat(manage("/api/v1/alerts").statusCode()).isNotEqualTo(200);
    }

    @Test
    void connectWhenCertificateWasIssuedForAnotherUseThenNoTokenIsGiven() {
        assertNoToken(gateway.pki().of(FOSTERING, CertificateUse.SIGN));
    }

    @Test
    void connectWhenCertificateIsExpiredThenNoTokenIsGiven() {
        Instant then = Instant.now().minus(Duration.ofDays(40));
        assertNoToken(
                gateway.pki().authority().issue(CLIENT, CryptoSuite2026.P256, then, then.plus(Duration.ofDays(30))));
    }

    @Test
    void connectWhenCertificateIsOfAForeignAuthorityThenNoTokenIsGiven() {
        assertNoToken(DemoAuthority.create("Somebody else", Instant.now()).issue(CLIENT, Instant.now()));
    }

    private HttpResponse<String> manage(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + gateway.managementPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** The handshake fails, or the token endpoint says no. */
    private void assertNoToken(OwnKey key) {
        HttpClient http = ApiCaller.http(gateway, Optional.of(key));
        HttpRequest request = HttpRequest.newBuilder(gateway.address("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=status&client_id=" + FOSTERING))
                .build();
        try {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(401);
        } catch (IOException refusedAtTheDoor) {
            assertThat(refusedAtTheDoor).hasMessageContaining("certificate");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

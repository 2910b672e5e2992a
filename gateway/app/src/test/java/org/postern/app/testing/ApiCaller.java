// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.security.Scopes;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;

/** One agency at the gateway's API: over TLS with its client certificate and a token bound to that. */
public final class ApiCaller {

    private final GatewayUnderTest gateway;
    private final String agency;
    private final HttpClient http;
    private String token;
    private Instant tokenGood = Instant.EPOCH;

    public ApiCaller(GatewayUnderTest gateway, String agency, OwnKey client) {
        this.gateway = gateway;
        this.agency = agency;
        this.http = http(gateway, Optional.of(client));
    }

    /** @param client the certificate to show, if any */
    public static HttpClient http(GatewayUnderTest gateway, Optional<OwnKey> client) {
        return HttpClient.newBuilder()
                .sslContext(Tls.context(client, gateway.pki().authority().certificate()))
                .connectTimeout(Duration.ofSeconds(30))
                .build();
    }

    public String agency() {
        return agency;
    }

    public HttpClient http() {
        return http;
    }

    /** A token with these scopes, separated by spaces. */
    public Reply token(String scopes) {
        return send(HttpRequest.newBuilder(gateway.address("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + agency + "&scope="
                        + scopes.replace(" ", "%20").replace(":", "%3A"))));
    }

    /** One with all that the agency may do; asked for again only when it is about to end. */
    public synchronized String token() {
        if (tokenGood.isBefore(Instant.now())) {
            Reply reply = token(
                    String.join(" ", Scopes.of(gateway.registry().find(agency).orElseThrow())));
            if (reply.status() != 200) {
                throw new AssertionError("no token: " + reply.status() + " " + reply.text());
            }
            token = reply.json().path("access_token").asString();
            tokenGood = Instant.now().plus(Duration.ofMinutes(3));
        }
        return token;
    }

    public Reply submit(TestDocuments document) {
        return submit(document, UUID.randomUUID().toString());
    }

    public Reply submit(TestDocuments document, String key) {
        return submit(document.type().id(), "application/json", document.bytes(), key);
    }

    /** With the agency's signature over it. */
    public Reply submitSigned(TestDocuments document) {
        byte[] signed = DocumentSignature.sign(
                        document.bytes(), gateway.pki().of(agency, CertificateUse.SIGN), Instant.now())
                .orElseThrow();
        return submit(
                document.type().id(),
                "application/pkcs7-mime",
                signed,
                UUID.randomUUID().toString());
    }

    public Reply submit(String type, String mediaType, byte[] body, String key) {
        return post("/documents/" + type, mediaType, body, "Idempotency-Key", key);
    }

    public Reply preview(TestDocuments document) {
        return post("/preview/" + document.type().id(), "application/json", document.bytes());
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, String mediaType, byte[] body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** With the token; the path is below the API's base. */
    public HttpRequest.Builder request(String path) {
        URI address = gateway.address("/api/v1" + path);
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token());
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UnreachableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

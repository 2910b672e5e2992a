// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.app.people.IssuerKeys;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.TestGateway;
import org.postern.app.testing.TestPki;
import org.postern.app.testing.TestPort;
import org.postern.app.testing.Tls;
import org.postern.envelope.pki.OwnKey;

/** People of a site's own issuer: they come in, its keys change, it is away and comes back, and approvals keep its key. */
class OutsideIssuerTest {

    @TempDir
    private static Path folder;

    private static SSLContext usualContext;
    private static SSLSocketFactory usualSockets;
    private static TestIssuer issuer;
    private static TestGateway gateway;

    private final HttpClient browser = ApiCaller.http(gateway, Optional.empty());
    private String cookie = "";

    /** The gateway starts while its issuer is away. The issuer's certificate is judged by Java's own trust store. */
    @BeforeAll
    static void start() throws IOException, NoSuchAlgorithmException {
        TestPki authority = TestPki.in(folder.resolve("issuer"));
        OwnKey server = authority.server();
        SSLContext identity = Tls.context(
                server,
                authority.authority().certificate(),
                authority.authority().certificate());
        usualContext = SSLContext.getDefault();
        usualSockets = HttpsURLConnection.getDefaultSSLSocketFactory();
        SSLContext.setDefault(identity);
        HttpsURLConnection.setDefaultSSLSocketFactory(identity.getSocketFactory());
        issuer = new TestIssuer(identity, TestPort.free());
        gateway = TestGateway.start(
                "outside-issuer",
                Map.of(
                        "postern.people.issuer", issuer.address(),
                        "postern.people.client-id", "postern-at-kent",
                        "postern.people.client-secret-file",
                                Files.writeString(folder.resolve("secret"), "not-a-real-secret")
                                        .toString()));
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        issuer.close();
        SSLContext.setDefault(usualContext);
        HttpsURLConnection.setDefaultSSLSocketFactory(usualSockets);
    }

    /** With a key that no other test has seen. */
    @BeforeEach
    void away() {
        issuer.close();
        issuer.rotate(UUID.randomUUID().toString());
    }

    @Test
    void signInWhenTheIssuerIsAwayThenAPageSaysSoAndLaterItWorks() throws Exception {
        assertThat(signIn()).isEqualTo("/signed-out?away");
        HttpResponse<String> page = get(gateway.address("/signed-out?away"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Signing in does not work at the moment", "PST-6426");

        issuer.start();

        assertThat(signIn()).isEqualTo("/console");
        assertThat(get(gateway.address("/console")).body()).contains("Kent", "Sharing protocols");
    }

    @Test
    void signInWhenTheIssuerGoesAwayMeanwhileThenThePageSaysSoAndNobodyIsIn() throws Exception {
        issuer.start();
        URI callback = callback();
        issuer.close();

        assertThat(location(get(callback))).isEqualTo("/signed-out?away");
        assertThat(get(gateway.address("/console")).statusCode()).isEqualTo(302);
    }

    @Test
    void signInWhenTheKeyIsChangedThenTheNewOneIsFetched() throws Exception {
        issuer.start();
        assertThat(signIn()).isEqualTo("/console");

        issuer.rotate("k-next");
        cookie = "";

        assertThat(signIn()).isEqualTo("/console");
    }

    @Test
    void signInWhenTheKeyIsNotPublishedThenRefusedAndNotCalledAway() throws Exception {
        issuer.start();
        assertThat(signIn()).isEqualTo("/console");
        issuer.signWithUnpublished("k-unknown");
        cookie = "";

        assertThat(signIn()).isEqualTo("/signed-out?refused");

        issuer.rotate("k-known-again");
        assertThat(signIn()).isEqualTo("/console");
    }

    /** What an approval keeps of the issuer: the key that signed, or nothing, and then it is not taken (PST-6425). */
    @Test
    void keyWhenAskedForThenIsTheOneThatSignedAndIsHadAgainAfterTheIssuerWasAway() throws Exception {
        IssuerKeys keys = gateway.bean(IssuerKeys.class);
        assertThat(keys.signerOf(issuer.idToken())).isEmpty();

        issuer.start();
        String before = issuer.idToken();
        assertThat(thumbprint(keys, before))
                .contains(issuer.key().computeThumbprint().toString());

        issuer.rotate("k-rotated");
        assertThat(thumbprint(keys, issuer.idToken()))
                .contains(issuer.key().computeThumbprint().toString());
        assertThat(keys.signerOf(before))
                .as("a key that is no longer published")
                .isEmpty();

        issuer.signWithUnpublished("k-rogue");
        assertThat(keys.signerOf(issuer.idToken())).isEmpty();
        assertThat(keys.signerOf("no token")).isEmpty();
    }

    @Test
    void keyWhenAnotherKindHasTheSameIdThenTheOneOfTheTokensAlgorithmIsTaken() throws Exception {
        issuer.start();
        issuer.rotate("k-shared");
        issuer.publishBeside(
                new ECKeyGenerator(Curve.P_256).keyID("k-shared").generate().toPublicJWK());

        assertThat(thumbprint(gateway.bean(IssuerKeys.class), issuer.idToken()))
                .contains(issuer.key().computeThumbprint().toString());
    }

    private static Optional<String> thumbprint(IssuerKeys keys, String token) throws ParseException, JOSEException {
        Optional<String> key = keys.signerOf(token);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(JWK.parse(key.get()).computeThumbprint().toString());
    }

    /** As a browser does it, up to where it is sent in the end. */
    private String signIn() throws Exception {
        HttpResponse<String> toIssuer = get(gateway.address("/oauth2/authorization/postern-console"));
        return location(toIssuer).startsWith("/") ? location(toIssuer) : location(get(callback(toIssuer)));
    }

    private URI callback() throws Exception {
        return callback(get(gateway.address("/oauth2/authorization/postern-console")));
    }

    /** The person signs in at the issuer, which sends the browser back with a code. */
    private URI callback(HttpResponse<String> toIssuer) {
        String target = toIssuer.headers().firstValue("Location").orElseThrow();
        assertThat(target).startsWith(issuer.address() + "/authorize?").contains("code_challenge=");
        issuer.expect(parameter(target, "nonce"));
        return gateway.address("/login/oauth2/code/postern-console?code=once&state="
                + URLEncoder.encode(parameter(target, "state"), StandardCharsets.UTF_8));
    }

    private static String parameter(String url, String name) {
        Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        assertThat(matcher.find()).isTrue();
        return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> response = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("__Host-postern="))
                .forEach(set -> cookie = set.split(";")[0]);
        return response;
    }

    /** Of this gateway without its address. */
    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> location.replace(gateway.address("").toString(), ""))
                .orElse(response.statusCode() + "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.client.FakeApi.Answer;
import org.postern.client.FakeGateway;
import org.postern.client.GatewayClient;
import org.postern.client.Patience;
import org.postern.client.Reply;
import org.postern.client.TestPki;
import org.postern.client.api.InboxPage;
import org.postern.client.api.Submitted;
import org.postern.client.http.GatewayConnector.SignIn;
import org.postern.client.identity.Identity;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.TrustStore;

class GatewayClientTest {

    private static final byte[] DOCUMENT =
            "{\"schema\":\"rhi-summary/1\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final TestPki pki = new TestPki();
    private final Identity thurrock = pki.identity("la-thurrock");
    private final List<Duration> waited = new ArrayList<>();
    private FakeGateway gateway = FakeGateway.start(pki);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void submitWhenSentTwiceThenFirstAnswerAgain() {
        GatewayClient client = client(pki.trust(), SignIn.MTLS);

        Submitted first = answer(client.submit("rhi-summary", signed(DOCUMENT), "key-1"));
        Submitted second = answer(client.submit("rhi-summary", signed(DOCUMENT), "key-1"));

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(gateway.api().accepted).hasSize(1);
    }

    @Test
    void submitWhenOtherContentUnderSameKeyThenRefusedWithTheGatewaysCode() {
        GatewayClient client = client(pki.trust(), SignIn.MTLS);
        answer(client.submit("rhi-summary", signed(DOCUMENT), "key-1"));

        Reply<Submitted> other = client.submit("rhi-summary", signed(new byte[] {'{', '}'}), "key-1");

        assertThat(other).isInstanceOfSatisfying(Reply.Refused.class, refused -> {
            assertThat(refused.refusal().status()).isEqualTo(409);
            assertThat(refused.refusal().code()).isEqualTo("PST-6202");
        });
    }

    @Test
    void submitWhenConnectionIsCutThenTriedAgainUntilAccepted() {
        GatewayClient client = client(pki.trust(), SignIn.MTLS);
        answer(client.submit("rhi-summary", signed(DOCUMENT), "key-1"));
        gateway.drop(3);

        Submitted after = answer(client.submit("rhi-summary", signed(DOCUMENT), "key-2"));

        assertThat(after.repeated()).isFalse();
        assertThat(waited).hasSizeGreaterThanOrEqualTo(1).isSorted();
    }

    @Test
    void submitWhenGatewayAsksToWaitThenWaitedAsLong() {
        gateway.api().scripted.put("/api/v1/documents/rhi-summary", busy());
        GatewayClient client = client(pki.trust(), SignIn.MTLS);

        Reply<Submitted> reply = client.submit("rhi-summary", signed(DOCUMENT), "key-1");

        assertThat(waited).contains(Duration.ofSeconds(7));
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(429));
    }

    @Test
    void submitWhenNobodyAnswersThenUnreachable() {
        GatewayClient client = client(pki.trust(), SignIn.MTLS);
        gateway.close();

        Reply<Submitted> reply = client.submit("rhi-summary", signed(DOCUMENT), "key-1");

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Unreachable.class,
                        lost -> assertThat(lost.reason().code()).isEqualTo("PST-7020"));
        assertThat(waited).isNotEmpty();
    }

    @Test
    void submitWhenServerIsOfForeignAuthorityThenNothingIsSent() {
        TrustStore foreign = new TestPki().trust();

        Reply<Submitted> reply = client(foreign, SignIn.MTLS).submit("rhi-summary", signed(DOCUMENT), "key-1");

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Unreachable.class,
                        lost -> assertThat(lost.reason().code()).isEqualTo("PST-7021"));
        assertThat(gateway.calls).isEmpty();
    }

    @Test
    void submitWhenServerCertificateIsRevokedThenNothingIsSent() {
        gateway.close();
        var server = pki.server();
        gateway = FakeGateway.start(pki, server);

        Reply<Submitted> reply = client(pki.trust(server.certificate().certificate()), SignIn.MTLS)
                .submit("rhi-summary", signed(DOCUMENT), "key-1");

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Unreachable.class,
                        lost -> assertThat(lost.reason().code()).isEqualTo("PST-7021"));
        assertThat(gateway.calls).isEmpty();
    }

    @Test
    void submitWhenSignedInByKeyThenEveryRequestHasAProofOfItsOwn() {
        GatewayClient client = client(pki.trust(), SignIn.DPOP);

        answer(client.submit("rhi-summary", signed(DOCUMENT), "key-1"));
        answer(client.submit("rhi-summary", signed(DOCUMENT), "key-1"));

        assertThat(gateway.callsTo("/oauth2/token")).hasSize(1);
        assertThat(gateway.callsTo("/documents/")).hasSize(2);
    }

    @Test
    void inboxWhenAgencyTakesSomeTypesOnlyThenAskedForThose() {
        gateway.api().scopes.put("la-thurrock", Set.of("receive:rhi-summary"));

        InboxPage page = answer(client(pki.trust(), SignIn.MTLS).inbox(0, 10));

        assertThat(page.items()).isEmpty();
    }

    @Test
    void inboxWhenAgencyTakesNothingThenRefused() {
        gateway.api().scopes.put("la-thurrock", Set.of("status"));

        Reply<InboxPage> reply = client(pki.trust(), SignIn.MTLS).inbox(0, 10);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("PST-7024"));
    }

    @Test
    void statusWhenTokenIsForgottenByTheGatewayThenAskedForAnother() {
        GatewayClient client = client(pki.trust(), SignIn.MTLS);
        answer(client.inbox(0, 10));
        gateway.close();
        gateway = FakeGateway.start(pki);
        GatewayClient again = client(pki.trust(), SignIn.MTLS);
        answer(again.inbox(0, 10));
        gateway.api().scripted.put("/api/v1/inbox", Answer.problem(401, "PST-6110"));

        Reply<InboxPage> refused = again.inbox(0, 10);

        assertThat(refused).isInstanceOf(Reply.Refused.class);
        assertThat(gateway.callsTo("/oauth2/token")).hasSize(2);
    }

    @Test
    void inboxWhenAnswerIsNotTheApisThenRefused() {
        gateway.api().scripted.put("/api/v1/inbox", Answer.json(200, "<html>"));

        assertThat(client(pki.trust(), SignIn.MTLS).inbox(0, 10))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("PST-7022"));
    }

    @Test
    void inboxWhenAnEnvelopesIdIsAPathThenRefused() {
        gateway.api()
                .scripted
                .put("/api/v1/inbox", Answer.json(200, "{\"items\":[{\"id\":\"../../etc/passwd\"}],\"next\":1}"));

        assertThat(client(pki.trust(), SignIn.MTLS).inbox(0, 10)).isInstanceOf(Reply.Refused.class);
    }

    private static Answer busy() {
        return new Answer(429, "application/problem+json", new byte[] {'{', '}'}, java.util.Map.of("Retry-After", "7"));
    }

    private GatewayClient client(TrustStore trust, SignIn signIn) {
        Patience patience = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(2), time -> waited.add(time));
        return new GatewayConnector(gateway.url(), trust, patience, Clock.systemUTC())
                .connect(thurrock, signIn)
                .orElseThrow();
    }

    private byte[] signed(byte[] document) {
        return DocumentSignature.sign(
                        document, thurrock.pair(CertificateUse.SIGN).orElseThrow(), Instant.now())
                .orElseThrow();
    }

    private static <T> T answer(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        return ((Reply.Answered<T>) reply).value();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.client.ClientError;
import org.postern.client.GatewayClient;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.client.api.Submitted;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import tools.jackson.databind.json.JsonMapper;

class GatewaySinkTest {

    private static final OwnKey SIGNER = DemoAuthority.create("test authority", Instant.now())
            .issue(CertificateProfile.of(Party.agency("home-ty-derw"), CertificateUse.SIGN), Instant.now());

    private final Map<String, byte[]> submitted = Collections.synchronizedMap(new LinkedHashMap<>());

    @Test
    void handSoonWhenTheGatewayAcceptsThenEachIsSignedAndHasTheKeyOfItsVersion() {
        List<Prepared> documents =
                IntStream.range(0, 20).mapToObj(i -> document("pn-" + i, 1)).toList();
        try (GatewaySink sink =
                sink(Reply.answer(new Submitted(JsonMapper.shared().createObjectNode(), false)))) {
            assertThat(handAll(sink, documents)).hasSize(20).allMatch(Handed.Taken.class::isInstance);
            handAll(sink, documents);
        }

        assertThat(submitted).hasSize(20);
        assertThat(new String(submitted.values().iterator().next(), StandardCharsets.ISO_8859_1))
                .contains("\"id\":\"pn-");
    }

    @Test
    void handWhenTheGatewayNamesIssuesThenTheyAreHandedOn() {
        Issue issue = Issue.error("PST-1411", "/placingAuthority", "No.", "Yes.");

        Handed handed = hand(Reply.refuse(new GatewayRefusal(422, "PST-6220", "Invalid", "", List.of(issue))));

        assertThat(handed).isEqualTo(new Handed.Refused(List.of(issue)));
    }

    @ParameterizedTest
    @CsvSource({"403, true", "409, true", "413, true", "429, false", "500, false", "503, false", "0, false"})
    void handWhenTheGatewaySaysNoThenOnlyAFinalNoIsOne(int status, boolean refused) {
        Handed handed = hand(Reply.refuse(new GatewayRefusal(status, "PST-6201", "No", "Because.", List.of())));

        assertThat(handed instanceof Handed.Refused).isEqualTo(refused);
    }

    @Test
    void handWhenTheGatewayCannotBeReachedThenItIsForLater() {
        assertThat(hand(Reply.unreachable(ClientError.UNREACHABLE.refusal("https://gateway.example"))))
                .isInstanceOf(Handed.Later.class);
    }

    private static List<Handed> handAll(GatewaySink sink, List<Prepared> documents) {
        List<CompletableFuture<Handed>> answers =
                documents.stream().map(sink::handSoon).toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private Handed hand(Reply<Submitted> reply) {
        try (GatewaySink sink = sink(reply)) {
            return sink.hand(document("pn-1", 1));
        }
    }

    private GatewaySink sink(Reply<Submitted> reply) {
        GatewayClient client = (GatewayClient) Proxy.newProxyInstance(
                GatewayClient.class.getClassLoader(),
                new Class<?>[] {GatewayClient.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("agency")) {
                        return "home-ty-derw";
                    }
                    submitted.put((String) arguments[2], (byte[]) arguments[1]);
                    return reply;
                });
        return new GatewaySink(client, SIGNER, Clock.systemUTC());
    }

    private static Prepared document(String id, int version) {
        String json = "{\"id\":\"" + id + "\",\"schema\":\"placement-notification/1\",\"version\":" + version + "}";
        return new Prepared(DocumentType.PLACEMENT_NOTIFICATION, id, version, json.getBytes(StandardCharsets.UTF_8));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.document.DocumentType;

/** Whatever comes, the answer is a problem with a code and never a fault of the gateway. */
class RefusedBodiesTest {

    private static final String TYPE = DocumentType.PLACEMENT_NOTIFICATION.id();

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);

    static Stream<Arguments> hostileBodies() {
        String valid = new String(TestDocuments.placement().bytes(), StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("nothing", utf8("")),
                Arguments.of("white space", utf8(" \n")),
                Arguments.of("null", utf8("null")),
                Arguments.of("an array", utf8("[" + valid + "]")),
                Arguments.of("half a document", utf8(valid.substring(0, valid.length() / 2))),
                Arguments.of("two documents", utf8(valid + valid)),
                Arguments.of("a key twice", utf8(valid.replaceFirst("\\{", "{\"event\":\"start\","))),
                Arguments.of("deep arrays", utf8("[".repeat(50_000) + "]".repeat(50_000))),
                Arguments.of("deep objects", utf8("{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000))),
                Arguments.of("many members", utf8("{" + members(60_000) + "}")),
                Arguments.of("a long string", utf8("{\"id\":\"" + "x".repeat(900_000) + "\"}")),
                Arguments.of("a long number", utf8("{\"version\":" + "9".repeat(100_000) + "}")),
                Arguments.of("not a number", utf8(valid.replaceFirst("\"version\":1", "\"version\":NaN"))),
                Arguments.of("beyond every number", utf8(valid.replaceFirst("\"version\":1", "\"version\":1e999999"))),
                Arguments.of("a lone surrogate", utf8(valid.replaceFirst("Zalewska", "\\\\ud800"))),
                Arguments.of("a null character", utf8(valid.replaceFirst("Zalewska", "\\\\u0000"))),
                Arguments.of("a comment", utf8("/* here */" + valid)),
                Arguments.of("UTF-16", valid.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("not UTF-8", broken(valid)),
                Arguments.of("an unknown property", utf8(valid.replaceFirst("\\{", "{\"surprise\":1,"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileBodies")
    void submitWhenBodyIsHostileThenIsRefusedWithIssuesAndNoFault(String what, byte[] body) {
        Reply reply =
                sender.submit(TYPE, "application/json", body, UUID.randomUUID().toString());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.code()).isEqualTo("PST-6220");
        assertThat(reply.json().path("issues")).isNotEmpty();
        assertThat(reply.text()).doesNotContain("Exception", "\tat ", "Zalewska");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileBodies")
    void submitWhenHostileBodyClaimsToBeSignedThenIsRefused(String what, byte[] body) {
        Reply reply = sender.submit(
                TYPE, "application/pkcs7-mime", body, UUID.randomUUID().toString());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).startsWith("PST-40");
    }

    @Test
    void submitWhenDocumentIsInvalidThenEveryIssueHasPlaceWordsAndFix() {
        TestDocuments document = TestDocuments.placement()
                .with(
                        "{\"/event\": \"no-such-event\", \"/child/dateOfBirth\": null, \"/placement/start\": \"2026-02-30\"}");

        Reply reply = sender.submit(document);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("issues").valueStream())
                .extracting(issue -> issue.path("pointer").asString())
                .contains("/event", "/placement/start")
                .doesNotHaveDuplicates();
        assertThat(reply.json().path("issues").valueStream()).allSatisfy(issue -> {
            assertThat(issue.path("code").asString()).matches("PST-1[0-9]{3}");
            assertThat(issue.path("severity").asString()).isIn("error", "warning", "information");
            assertThat(issue.path("text").asString()).isNotBlank();
            assertThat(issue.path("fix").asString()).isNotBlank();
        });
    }

    @Test
    void submitWhenMediaTypeIsNotTakenThenIsRefused() {
        for (String mediaType : new String[] {"text/plain", "application/xml", "multipart/form-data", "nonsense"}) {
            Reply reply =
                    sender.submit(TYPE, mediaType, TestDocuments.placement().bytes(), "k");
            assertThat(reply.status()).as(mediaType).isEqualTo(415);
        }
    }

    @Test
    void submitWhenTooLargeThenIsRefusedWhetherItsLengthIsSaidOrNot() {
        byte[] large = utf8("{\"id\":\"" + "x".repeat(1_200_000) + "\"}");

        Reply said = sender.submit(TYPE, "application/json", large, "k");
        Reply unsaid = sender.send(sender.request("/documents/" + TYPE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(said.status()).isEqualTo(413);
        assertThat(said.code()).isEqualTo("PST-6204");
        assertThat(unsaid.status()).isEqualTo(413);
    }

    @Test
    void submitWhenTypeIsUnknownThenSaysWhichAreKnown() {
        Reply reply = sender.submit("no-such-type", "application/json", utf8("{}"), "k");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("PST-6200");
        assertThat(reply.text()).contains("rhi-summary");
    }

    @Test
    void submitWhenNotThisAgencysToSayThenIsForbidden() {
        Reply reply = gateway.as(WIGAN).submit(TestDocuments.placement());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).startsWith("PST-14");
    }

    @Test
    void previewWhenDocumentIsInvalidThenIsRefusedAlike() {
        TestDocuments invalid = TestDocuments.placement().with("{\"/event\": \"no-such-event\"}");

        assertThat(sender.preview(invalid).json().path("issues"))
                .isEqualTo(sender.submit(invalid).json().path("issues"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] broken(String valid) {
        byte[] bytes = utf8(valid);
        byte[] copy = Arrays.copyOf(bytes, bytes.length);
        copy[valid.indexOf("Zalewska")] = (byte) 0xC3;
        return copy;
    }

    private static String members(int count) {
        StringBuilder members = new StringBuilder("\"m\":1");
        for (int i = 0; i < count; i++) {
            members.append(",\"m").append(i).append("\":").append(i);
        }
        return members.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class StrictJsonTest {

    private static final JsonLimits SMALL = new JsonLimits(2000, 4, 50, 40, 20, 12, 5);

    private final StrictJson reader = new StrictJson(SMALL, Set.of("child", "name", "places", "n")::contains);

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void readWhenBodyIsUnreadableThenOneIssueNamesTheCause(JsonIssue expected, String pointer, String body) {
        assertThat(issues(reader.read(bytes(body))))
                .extracting(Issue::code, Issue::pointer)
                .containsExactly(tuple(expected.code(), pointer));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(JsonIssue.EMPTY, "", ""),
                Arguments.of(JsonIssue.EMPTY, "", " \r\n\t"),
                Arguments.of(JsonIssue.EMPTY, "", "\ufeff"),
                Arguments.of(JsonIssue.TOO_LARGE, "", "{\"n\":" + " ".repeat(2000) + "1}"),
                Arguments.of(JsonIssue.SYNTAX, "", "{\"n\":1"),
                Arguments.of(JsonIssue.SYNTAX, "", "{\"n\":1,}"),
                Arguments.of(JsonIssue.SYNTAX, "", "{'n':1}"),
                Arguments.of(JsonIssue.SYNTAX, "", "{\"n\":01}"),
                Arguments.of(JsonIssue.SYNTAX, "", "{\"n\":+1}"),
                Arguments.of(JsonIssue.SYNTAX, "", "{\"n\":\"a\nb\"}"),
                Arguments.of(JsonIssue.SYNTAX, "", "{\"n\":\"\\x\"}"),
                Arguments.of(JsonIssue.SYNTAX, "", "/* no */{}"),
                Arguments.of(JsonIssue.SYNTAX, "", "{} }"),
                Arguments.of(JsonIssue.TRAILING, "", "{} {}"),
                Arguments.of(JsonIssue.NOT_AN_OBJECT, "", "[1]"),
                Arguments.of(JsonIssue.NOT_AN_OBJECT, "", "null"),
                Arguments.of(JsonIssue.DUPLICATE_KEY, "/child/name", "{\"child\":{\"name\":1,\"name\":1}}"),
                Arguments.of(JsonIssue.DUPLICATE_KEY, "/child/name", "{\"child\":{\"name\":1,\"n\\u0061me\":2}}"),
                Arguments.of(JsonIssue.NOT_A_NUMBER, "/n", "{\"n\":NaN}"),
                Arguments.of(JsonIssue.NOT_A_NUMBER, "/places/1", "{\"places\":[1,-Infinity]}"),
                Arguments.of(JsonIssue.NUMBER_TOO_LARGE, "/n", "{\"n\":1e999999}"),
                Arguments.of(JsonIssue.NUMBER_TOO_LARGE, "/n", "{\"n\":1e-999}"),
                Arguments.of(JsonIssue.NUMBER_TOO_LARGE, "/n", "{\"n\":1e9999999}"),
                Arguments.of(JsonIssue.NUMBER_TOO_LARGE, "/n", "{\"n\":0e9999}"),
                Arguments.of(JsonIssue.NUMBER_TOO_LARGE, "/n", "{\"n\":1.5e18}"),
                Arguments.of(JsonIssue.NUMBER_TOO_LARGE, "/n", "{\"n\":1234567890123}"),
                Arguments.of(JsonIssue.TOO_DEEP, "/n/0/0/0", "{\"n\":[[[[1]]]]}"),
                Arguments.of(JsonIssue.TOO_MANY_VALUES, "/n/48", "{\"n\":[" + "1,".repeat(60) + "1]}"),
                Arguments.of(JsonIssue.STRING_TOO_LONG, "/n", "{\"n\":\"" + "a".repeat(41) + "\"}"),
                Arguments.of(JsonIssue.NAME_TOO_LONG, "", "{\"" + "a".repeat(21) + "\":1}"),
                Arguments.of(JsonIssue.LONE_SURROGATE, "/n", "{\"n\":\"\\ud800\"}"),
                Arguments.of(JsonIssue.LONE_SURROGATE, "/n", "{\"n\":\"\\udc00\\ud800\"}"),
                Arguments.of(JsonIssue.LONE_SURROGATE, "", "{\"\\ud800\":1}"),
                Arguments.of(JsonIssue.CONTROL_CHARACTER, "/n", "{\"n\":\"a\\u0000\"}"),
                Arguments.of(JsonIssue.CONTROL_CHARACTER, "/n", "{\"n\":\"a\u0085\"}"),
                Arguments.of(JsonIssue.HIDDEN_CHARACTER, "/n", "{\"n\":\"a\\u202eb\"}"),
                Arguments.of(JsonIssue.HIDDEN_CHARACTER, "/n", "{\"n\":\"\\uffff\"}"),
                Arguments.of(JsonIssue.HIDDEN_CHARACTER, "/n", "{\"n\":\"\\udb40\\udc41\"}"));
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void readWhenBytesAreNotUtf8ThenRefused(byte[] body) {
        assertThat(issues(reader.read(body))).extracting(Issue::code).containsExactly(JsonIssue.NOT_UTF8.code());
    }

    static Stream<byte[]> notUtf8() {
        return Stream.of(
                "{\"n\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"n\":1}".getBytes(StandardCharsets.UTF_16),
                new byte[] {'{', '"', 'n', '"', ':', '"', (byte) 0xc0, (byte) 0x80, '"', '}'},
                new byte[] {'{', '"', 'n', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'},
                new byte[] {'{', '"', 'n', '"', ':', '"', 'a', (byte) 0xe2, (byte) 0x82});
    }

    @Test
    void readWhenBodyBeginsWithByteOrderMarkThenItIsSkipped() {
        assertThat(reader.read(bytes("\ufeff{\"n\":1}"))).isInstanceOf(StrictJson.Read.class);
    }

    @Test
    void readWhenNumbersHaveManyDigitsThenNoDigitIsLost() {
        ObjectNode content = content("{\"n\":[0.10,12345678901,-0,1E3]}");

        assertThat(content.toString()).isEqualTo("{\"n\":[0.10,12345678901,0,1E+3]}");
    }

    @Test
    void readWhenTextHoldsOrdinaryForeignWritingThenItIsKept() {
        assertThat(content("{\"n\":\"Zoë \\ud83d\\ude00\\n\\t李 محمد\"}")
                        .get("n")
                        .stringValue())
                .isEqualTo("Zoë \ud83d\ude00\n\t李 محمد");
    }

    @Test
    void readWhenNameIsUnknownThenPointerEndsAboveIt() {
        List<Issue> issues = issues(reader.read(bytes("{\"child\":{\"Ann Example\":{\"name\":\"\\u0000\"}}}")));

        assertThat(issues).extracting(Issue::pointer).containsExactly("/child");
        assertThat(issues.toString()).doesNotContain("Example");
    }

    @Test
    void readWhenManyThingsAreWrongThenAllAreListedUpToTheLimit() {
        List<Issue> two = issues(reader.read(bytes("{\"n\":NaN,\"n\":\"\\u0000\"}")));
        List<Issue> many = issues(reader.read(bytes("{\"n\":[" + "NaN,".repeat(30) + "1]}")));

        assertThat(two)
                .extracting(Issue::code)
                .containsExactly(
                        JsonIssue.NOT_A_NUMBER.code(),
                        JsonIssue.DUPLICATE_KEY.code(),
                        JsonIssue.CONTROL_CHARACTER.code());
        assertThat(many)
                .hasSize(SMALL.issues() + 1)
                .last()
                .extracting(Issue::code)
                .isEqualTo("PST-1017");
    }

    @Test
    void readWhenBodyIsOneMebibyteOfBracketsThenRefusedAsTooDeep() {
        StrictJson real = new StrictJson(JsonLimits.DOCUMENT, name -> true);

        for (String bomb : List.of("[", "{\"a\":")) {
            List<Issue> issues = issues(real.read(bytes(bomb.repeat((1 << 20) / bomb.length()))));
            assertThat(issues).extracting(Issue::code).containsExactly(JsonIssue.TOO_DEEP.code());
        }
    }

    private ObjectNode content(String body) {
        assertThat(reader.read(bytes(body))).isInstanceOf(StrictJson.Read.class);
        return ((StrictJson.Read) reader.read(bytes(body))).content();
    }

    private static List<Issue> issues(StrictJson.Result result) {
        assertThat(result).isInstanceOf(StrictJson.Refused.class);
        return ((StrictJson.Refused) result).issues();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}

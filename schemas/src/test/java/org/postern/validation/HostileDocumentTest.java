// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.JsonIssue;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;

/** Documents made to cost time: as large as the reader lets through, and answered all the same. */
class HostileDocumentTest {

    private static final int MOST = 200;

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void validateWhenDocumentIsMadeToCostTimeThenAnsweredSoonAndBriefly(String name, String body) {
        Instant begun = Instant.now();
        StrictJson.Result result = SchemaCatalogue.standard().reader().read(body.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(StrictJson.Read.class);

        List<Issue> issues = TestDocuments.validate(DocumentType.RHI_SUMMARY, ((StrictJson.Read) result).content());

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(issues).isNotEmpty().hasSizeLessThanOrEqualTo(2 * MOST + 1);
        assertThat(issues).filteredOn(Issue::refuses).isNotEmpty();
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("aliases", "'child':{'aliases':[%s]}", i -> "'a" + i + "'", 9_500),
                bomb("same aliases", "'child':{'aliases':[%s]}", i -> "'a'", 9_500),
                bomb("unknown properties", "%s", i -> "'unknown" + i + "':1", 9_500),
                bomb("misspelt properties", "'child':{%s}", i -> "'dateOfBirt" + i + "':1", 9_500),
                bomb("people", "'people':[%s]", i -> "{'name':'n" + i + "','phones':['1']}", 2_200),
                bomb("references", "'places':[%s]", i -> "{'ref':'r','links':['x']}", 2_200),
                bomb(
                        "episodes",
                        "'episodes':[%s]",
                        i -> "{'ref':'e" + i + "','type':'M','reported':'2026-10-01T00:00:00Z'}",
                        2_400),
                bomb("harms", "'harms':[%s]", i -> "{'type':'cse','level':'low'}", 3_100),
                bomb("dots", "'child':{'emails':['a@%s']}", i -> "a.", 200_000 / 5),
                bomb("hyphens", "'placement':{'provider':'a%s'}", i -> "-a", 40_000));
    }

    @Test
    void validateWhenMoreErrorsThanAnybodyReadsThenTheRestIsCounted() {
        String people = IntStream.range(0, 300).mapToObj(i -> "17").collect(Collectors.joining(","));
        List<Issue> issues = TestDocuments.validate(
                DocumentType.RHI_SUMMARY,
                TestDocuments.interview()
                        .with("{\"/people\": [" + people + "]}")
                        .document()
                        .content());

        assertThat(issues).hasSize(MOST + 1);
        assertThat(issues.get(MOST).code()).isEqualTo(JsonIssue.AND_MORE.code());
    }

    private static Arguments bomb(String name, String frame, IntFunction<String> part, int times) {
        boolean text = name.equals("dots") || name.equals("hyphens");
        String parts = IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(text ? "" : ","));
        String body = "{'schema':'rhi-summary/1'," + frame.formatted(parts) + "}";
        return Arguments.of(name, body.replace('\'', '"'));
    }
}

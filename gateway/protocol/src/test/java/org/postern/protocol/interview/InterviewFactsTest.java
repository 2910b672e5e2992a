// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postern.protocol.ClockStart;
import org.postern.protocol.InterviewExpectation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InterviewFactsTest {

    private static JsonNode summary(String careStatus, String episodes, String interview) {
        return JsonMapper.shared().readTree("""
                {"issued": "2026-11-20T10:00:00Z", "author": {"name": "Ruth Marlow", "role": "Missing coordinator"},
                 "child": {"careStatus": "%s"}, "episodes": [%s], "interview": {%s}}
                """.formatted(careStatus, episodes, interview));
    }

    private static InterviewExpectation expectation(String careStatus, String episodes) {
        return new InterviewFacts(summary(careStatus, episodes, "")).expectation(TestInterviews.standard());
    }

    @Test
    void expectationWhenOneOfSeveralEpisodesIsDueThenOneInterviewIs() {
        assertThat(
                        expectation(
                                "looked-after",
                                "{\"type\": \"A\", \"missingFrom\": \"school\"}, {\"type\": \"M\", \"missingFrom\": \"school\"}"))
                .isInstanceOf(InterviewExpectation.Due.class);
    }

    @Test
    void expectationWhenSomebodyMustDecideAboutOneThenThatIsSaid() {
        assertThat(expectation("early-help", "{\"type\": \"A\"}, {\"type\": \"M\", \"missingFrom\": \"other\"}"))
                .isInstanceOf(InterviewExpectation.CaseByCase.class);
    }

    @Test
    void expectationWhenNothingIsDueThenNothingCanBeLate() {
        assertThat(expectation("looked-after", "{\"type\": \"A\"}")).isEqualTo(new InterviewExpectation.NotDue());
    }

    @Test
    void clockStartWhenTheDocumentNamesAMomentThenThatComesBeforeTheProtocols() {
        String episodes =
                "{\"type\": \"M\", \"found\": \"2026-11-16T08:00:00Z\", \"returned\": \"2026-11-16T09:00:00Z\"},"
                        + "{\"type\": \"M\", \"found\": \"2026-11-17T08:00:00+01:00\", \"returned\": \"2026-11-17T09:00:00Z\"}";

        assertThat(new InterviewFacts(summary("remanded", episodes, "")).clockStart(ClockStart.FOUND))
                .contains(Instant.parse("2026-11-17T07:00:00Z"));
        assertThat(new InterviewFacts(summary("remanded", episodes, "\"clockStart\": \"returned\""))
                        .clockStart(ClockStart.FOUND))
                .contains(Instant.parse("2026-11-17T09:00:00Z"));
        assertThat(new InterviewFacts(summary("remanded", episodes, "")).clockStart(ClockStart.NOTIFIED))
                .isEmpty();
    }

    @Test
    void decisionWhenAnInterviewWasOfferedThenTheRecordSaysYesAndWho() {
        assertThat(OfferDecision.of(
                        summary("remanded", "", "\"status\": \"declined\", \"offered\": \"2026-11-18T10:00:00Z\"")))
                .contains(new OfferDecision(true, "Ruth Marlow, Missing coordinator", "", "2026-11-18T10:00:00Z"));
    }

    @Test
    void decisionWhenNoneWasOfferedThenTheRecordSaysWhy() {
        assertThat(OfferDecision.of(
                        summary("remanded", "", "\"status\": \"not-held\", \"notHeldReason\": \"not-offered\"")))
                .contains(new OfferDecision(
                        false,
                        "Ruth Marlow, Missing coordinator",
                        "Not offered, decided case by case",
                        "2026-11-20T10:00:00Z"));
    }

    @Test
    void decisionWhenNobodyHasDecidedThenThereIsNoRecord() {
        assertThat(OfferDecision.of(
                        summary("remanded", "", "\"status\": \"not-held\", \"notHeldReason\": \"still-missing\"")))
                .isEmpty();
        assertThat(OfferDecision.of(summary("remanded", "", ""))).isEmpty();
    }
}

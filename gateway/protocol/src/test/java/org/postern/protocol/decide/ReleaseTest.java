// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.protocol.Decision;
import org.postern.protocol.Outcome;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.Release;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestDocuments;
import org.postern.protocol.TestProtocols;

/** Sharing case by case: who is asked before anything goes. */
class ReleaseTest {

    private static final String RELEASE = """
            release:
              - to: [force]
                documents: [rhi-summary]
                say: The front door looks first.
                reviewer: {relation: responsible-authority, unit: front-door}
                within: PT24H
                deputy: {agency: la-marsh, unit: front-door}
            """;
    private static final String RULE = TestProtocols.rule("A-1", "['**']", "share");

    private static String with(String release) {
        return TestProtocols.HEAD + release + "rules:\n" + RULE;
    }

    private static List<ProtocolIssue> issues(String release) {
        return TestProtocols.compile(with(release)).issues();
    }

    @Test
    void decideWhenReleaseConcernsRecipientAndTypeThenThePersonOfThisChildIsNamed() {
        Decision decision = Deciding.forForce(TestDocuments.interview(), with(RELEASE));
        Release release = decision.release().orElseThrow();

        assertThat(release.reviewer())
                .hasValueSatisfying(who -> assertThat(who.agency()).isEqualTo("la-marsh"));
        assertThat(release.within()).isEqualTo(Duration.ofDays(1));
        assertThat(decision.fields()).anyMatch(field -> !field.treatment().removes());
    }

    @Test
    void decideWhenNobodyOfTheChildHasTheUnitThenNoReviewerIsNamedAndItStillWaits() {
        Outcome.Decided decided = Deciding.outcomes(
                        TestDocuments.interview(),
                        TestAgencies.AUTHORITY,
                        TestAgencies.OUT_OF_AREA,
                        Deciding.SUMMER,
                        with(RELEASE))
                .stream()
                .filter(Outcome.Decided.class::isInstance)
                .map(Outcome.Decided.class::cast)
                .filter(one -> one.recipient().agency().equals(TestAgencies.FORCE))
                .findFirst()
                .orElseThrow();

        assertThat(decided.decision().release())
                .hasValueSatisfying(release -> assertThat(release.reviewer()).isEmpty());
    }

    @Test
    void decideWhenThereIsNoReleaseThenNobodyIsWaitedFor() {
        assertThat(Deciding.forForce(TestDocuments.interview(), with("")).release())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to: [force] | to: [forse] | UNKNOWN_RECIPIENT
            documents: [rhi-summary] | documents: [placement-notification] | UNREACHABLE
            reviewer: {relation: responsible-authority, unit: front-door} | reviewer: {agency: police-fen, unit: nowhere} | UNKNOWN_UNIT
            reviewer: {relation: responsible-authority, unit: front-door} | reviewer: {relation: host-force, unit: missing} | WRONG_VALUE
            within: PT24H | within: P30D | WRONG_VALUE
            to: [force] | to: [authority] | SELF_RELEASE
            say: The front door looks first. | sayy: x | UNKNOWN_KEY
            """)
    void compileWhenReleaseIsAmissThenTheCauseIsSaidWithItsLine(String right, String wrong, ProtocolCode code) {
        assertThat(issues(RELEASE.replace(right, wrong)))
                .filteredOn(issue -> issue.code() == code)
                .isNotEmpty()
                .allMatch(issue -> issue.refuses() && issue.line() > 20);
    }
}

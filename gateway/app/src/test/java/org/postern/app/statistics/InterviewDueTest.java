// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.protocol.ClockStart;
import org.postern.protocol.InterviewExpectation;
import org.postern.protocol.SharingProtocol.AgencyUnit;
import org.postern.protocol.interview.OfferDecision;

/** Only an interview that was due can be late; what nobody decided is said to be undecided. */
class InterviewDueTest {

    private static final Duration DAYS = Duration.ofHours(72);
    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
    private static final Optional<Instant> UNTIL = Optional.of(START.plus(DAYS));
    private static final Optional<Instant> LATE = Optional.of(START.plus(DAYS).plusSeconds(1));
    private static final InterviewExpectation CASE_BY_CASE = new InterviewExpectation.CaseByCase(
            new AgencyUnit("la-wigan", "missing-coordinator"), DAYS, ClockStart.RETURNED);

    @Test
    void timeWhenNoneWasDueThenNothingIsLateOrMissing() {
        InterviewDue due = due(new InterviewExpectation.NotDue(), Optional.empty());

        assertThat(due).isEqualTo(InterviewDue.NOT_DUE);
        assertThat(InterviewTime.of(due, UNTIL, LATE)).isEqualTo(InterviewTime.NOT_DUE);
        assertThat(InterviewTime.of(due, UNTIL, Optional.empty())).isEqualTo(InterviewTime.NOT_DUE);
    }

    @Test
    void timeWhenOneWasDueThenTheEndOfTheTimeStillCountsAsInside() {
        InterviewDue due = due(new InterviewExpectation.Due(DAYS, ClockStart.RETURNED), Optional.empty());

        assertThat(InterviewTime.of(due, UNTIL, UNTIL)).isEqualTo(InterviewTime.INSIDE);
        assertThat(InterviewTime.of(due, UNTIL, LATE)).isEqualTo(InterviewTime.LATER);
        assertThat(InterviewTime.of(due, UNTIL, Optional.empty())).isEqualTo(InterviewTime.NEVER);
        assertThat(InterviewTime.of(due, Optional.empty(), LATE)).isEqualTo(InterviewTime.UNKNOWN);
    }

    @Test
    void timeWhenCaseByCaseThenTheRecordOfTheDecisionCounts() {
        InterviewDue open = due(CASE_BY_CASE, Optional.empty());
        InterviewDue yes = due(CASE_BY_CASE, Optional.of(new OfferDecision(true, "", "", "")));
        InterviewDue no = due(CASE_BY_CASE, Optional.of(new OfferDecision(false, "", "Not eligible", "")));

        assertThat(open).isEqualTo(InterviewDue.CASE_OPEN);
        assertThat(InterviewTime.of(open, UNTIL, Optional.empty())).isEqualTo(InterviewTime.UNDECIDED);
        assertThat(yes).isEqualTo(InterviewDue.CASE_OFFERED);
        assertThat(InterviewTime.of(yes, UNTIL, LATE)).isEqualTo(InterviewTime.LATER);
        assertThat(no).isEqualTo(InterviewDue.CASE_NOT_OFFERED);
        assertThat(InterviewTime.of(no, UNTIL, Optional.empty())).isEqualTo(InterviewTime.NOT_DUE);
    }

    @Test
    void dueWhenTheDocumentDoesNotSayEnoughThenIsNeither() {
        InterviewDue unclear =
                due(new InterviewExpectation.Unclear("the setting that the child left"), Optional.empty());

        assertThat(unclear).isEqualTo(InterviewDue.UNCLEAR);
        assertThat(InterviewTime.of(unclear, UNTIL, LATE)).isEqualTo(InterviewTime.UNDECIDED);
    }

    @Test
    void dueWhenNoProtocolHasATableThenTheGuidanceStands() {
        InterviewDue due = InterviewDue.of(Optional.empty(), Optional.empty());

        assertThat(due).isEqualTo(InterviewDue.BY_GUIDANCE);
        assertThat(InterviewTime.of(due, UNTIL, LATE)).isEqualTo(InterviewTime.LATER);
        assertThat(InterviewDue.words(due.code())).contains("guidance");
        assertThat(InterviewDue.words("of-an-older-version")).isEqualTo("of-an-older-version");
    }

    private static InterviewDue due(InterviewExpectation expected, Optional<OfferDecision> decision) {
        return InterviewDue.of(Optional.of(expected), decision);
    }
}

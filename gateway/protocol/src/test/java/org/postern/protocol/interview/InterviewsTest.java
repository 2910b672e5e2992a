// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.protocol.ClockStart;
import org.postern.protocol.EpisodeType;
import org.postern.protocol.InterviewExpectation;
import org.postern.protocol.Interviews;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.AgencyUnit;
import org.postern.protocol.TestProtocols;

class InterviewsTest {

    private static final Interviews INTERVIEWS = TestInterviews.standard();

    @ParameterizedTest
    @CsvSource({
        "looked-after, MISSING, placement, Due",
        "remanded, MISSING, school, Due",
        "looked-after, AWAY, school, NotDue",
        "looked-after, ABSENT, placement, NotDue",
        "not-known, MISSING, family-home, Due",
        "child-in-need, AWAY, school, CaseByCase",
        "child-in-need, ABSENT, school, NotDue",
        "care-leaver, MISSING, health-premises, CaseByCase",
        "care-leaver, AWAY, other, NotDue"
    })
    void expectsWhenARowFitsThenTheFirstDecides(String child, EpisodeType episode, String left, String answer) {
        assertThat(INTERVIEWS
                        .expects(child, episode, Optional.of(left))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void expectsWhenDueThenSaysByWhenAndFromWhere() {
        assertThat(INTERVIEWS.expects("looked-after", EpisodeType.MISSING, Optional.empty()))
                .isEqualTo(new InterviewExpectation.Due(Duration.ofHours(72), ClockStart.FOUND));
    }

    @Test
    void expectsWhenCaseByCaseThenSaysWhoDecides() {
        assertThat(INTERVIEWS.expects("early-help", EpisodeType.AWAY, Optional.of("school")))
                .isEqualTo(new InterviewExpectation.CaseByCase(
                        new AgencyUnit("la-marsh", "front-door"), Duration.ofHours(72), ClockStart.FOUND));
    }

    @Test
    void expectsWhenTheAnswerDependsOnWhatIsNotSaidThenItIsUnclear() {
        assertThat(INTERVIEWS.expects("early-help", EpisodeType.MISSING, Optional.empty()))
                .isInstanceOf(InterviewExpectation.Unclear.class);
        assertThat(INTERVIEWS.expects("early-help", EpisodeType.ABSENT, Optional.empty()))
                .isEqualTo(new InterviewExpectation.NotDue());
    }

    @Test
    void bookWhenSeveralSpeakThenTheSpecificOneInForceIsFollowed() {
        String file = TestInterviews.file(TestInterviews.TABLE);
        SharingProtocol specific = TestProtocols.compiled(file).protocol();
        SharingProtocol umbrella = TestProtocols.compiled(
                        file.replace("kind: specific", "kind: umbrella").replace("PT72H", "PT48H"))
                .protocol();
        InterviewBook book = new InterviewBook(List.of(umbrella, specific));

        assertThat(book.of("la-marsh", LocalDate.of(2026, 12, 31)).orElseThrow().within())
                .isEqualTo(Duration.ofHours(72));
        assertThat(book.of("la-marsh", LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(book.of("la-hill", LocalDate.of(2026, 6, 1))).isEmpty();
    }
}

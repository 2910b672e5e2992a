// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.time.Duration;
import org.postern.protocol.SharingProtocol.AgencyUnit;

/** Whether a return home interview is to be offered after one or more episodes. */
public sealed interface InterviewExpectation {

    /** What it is called in cases and counts. */
    String word();

    /** One is to be offered within this time of that moment. */
    record Due(Duration within, ClockStart since) implements InterviewExpectation {

        @Override
        public String word() {
            return "due";
        }
    }

    /** None is due, so that none can be late. */
    record NotDue() implements InterviewExpectation {

        @Override
        public String word() {
            return "not-due";
        }
    }

    /** This unit decides, and the record says who did, what and why ({@link org.postern.protocol.interview.OfferDecision}). */
    record CaseByCase(AgencyUnit decides, Duration within, ClockStart since) implements InterviewExpectation {

        @Override
        public String word() {
            return "case-by-case";
        }
    }

    /**
     * The table answers differently for what is not said; that is neither due nor not due.
     *
     * @param lacks what would have to be known, in plain words
     */
    record Unclear(String lacks) implements InterviewExpectation {

        @Override
        public String word() {
            return "unclear";
        }
    }
}

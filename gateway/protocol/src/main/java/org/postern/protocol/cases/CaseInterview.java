// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;
import org.postern.protocol.InterviewExpectation;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.protocol.interview.InterviewBook;
import org.postern.protocol.interview.InterviewFacts;
import org.postern.validation.ValidationContext;

/** Compares whether an interview is due with what a case expects of it. */
final class CaseInterview {

    private static final String NOT_SAID = "not-said";

    private final InterviewBook book;

    CaseInterview(ProtocolBook protocols) {
        this.book = new InterviewBook(
                protocols.protocols().stream().map(CompiledProtocol::protocol).toList());
    }

    /** A plain sentence; empty where it is as expected. */
    Optional<String> difference(String expected, Intake.Accepted accepted, Instant now) {
        String actual = word(accepted, now);
        return actual.equals(expected)
                ? Optional.empty()
                : Optional.of("An interview is '" + actual + "', but should be '" + expected + "'.");
    }

    private String word(Intake.Accepted accepted, Instant now) {
        return Optional.ofNullable(accepted.parties().get(Relation.RESPONSIBLE_AUTHORITY))
                .filter(any -> accepted.document().type() == DocumentType.RHI_SUMMARY)
                .map(Agency::id)
                .flatMap(authority -> book.of(authority, LocalDate.ofInstant(now, ValidationContext.LONDON)))
                .map(interviews -> new InterviewFacts(accepted.document().content()).expectation(interviews))
                .map(InterviewExpectation::word)
                .orElse(NOT_SAID);
    }
}

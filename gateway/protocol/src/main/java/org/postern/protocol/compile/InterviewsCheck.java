// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.Interviews;
import org.postern.protocol.Membership;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.Agreement;

/** Checks whose children a table of interviews is about, and that it decides about every child and setting just once. */
final class InterviewsCheck {

    private static final String AUTHORITIES = "interviews/authorities";

    private final AgencyDirectory agencies;
    private final Findings findings;

    InterviewsCheck(AgencyDirectory agencies, Findings findings) {
        this.agencies = agencies;
        this.findings = findings;
    }

    void check(Interviews interviews, Agreement agreement) {
        interviews.authorities().forEach(id -> authority(id, agreement));
        new InterviewTableCheck(interviews.rows(), findings).check();
    }

    private void authority(String id, Agreement agreement) {
        Optional<Agency> found = agencies.find(id);
        if (found.isEmpty()) {
            findings.error(
                    ProtocolCode.UNKNOWN_AGENCY,
                    AUTHORITIES,
                    "There is no agency '" + id + "'.",
                    "Look the id up with 'postern agencies', or register the agency.");
        } else if (found.get().kind() != AgencyKind.LOCAL_AUTHORITY) {
            findings.error(
                    ProtocolCode.INTERVIEW_AUTHORITY,
                    AUTHORITIES,
                    "'" + id + "' is no local authority, so no child is owed an interview by it.",
                    "Name the authority whose children they are.");
        } else if (!Membership.includes(agreement, found.get())) {
            findings.error(
                    ProtocolCode.INTERVIEW_AUTHORITY,
                    AUTHORITIES,
                    "'" + id + "' has not joined the agreement.",
                    "Name it among the parties, or take it out of 'authorities'.");
        }
    }
}

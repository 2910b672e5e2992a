// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import static org.postern.document.IssueWords.error;
import static org.postern.document.IssueWords.warning;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** Placements and the notices about them: PST-133x and PST-134x. */
public enum PlacementIssue implements IssueKind {
    TOO_YOUNG(error(
            "PST-1331",
            "Placement type {0} is only for children of {1} or older, and the child is younger at the start.",
            "Correct the placement type or the date of birth.")),
    REGISTRATION_MISSING(
            error(
                    "PST-1332",
                    "Placement type {0} is a registered home, and neither its registration nor a registered provider is named.",
                    "Add placement.registration (in England the Ofsted URN, in Wales the CIW service number) or placement.provider.")),
    AGENCY_REGISTRATION_MISSING(warning(
            "PST-1333",
            "Placement type {0} is arranged by a registered agency, and none is named.",
            "Add placement.registration or placement.provider.")),
    REGISTRATION_SHAPE(error(
            "PST-1334",
            "This is not a registration number of {0}.",
            "Copy the number from the certificate; Ofsted writes SC and six digits or seven digits, Care Inspectorate Wales"
                    + " SIN and a number.")),
    PROVISION_NOT_EXPECTED(error(
            "PST-1335", "Placement type {0} has no provision code in the statutory return.", "Leave provision out.")),
    PROVISION_MISSING(warning(
            "PST-1336", "Who provides the placement is not said.", "Add placement.provision where it is known.")),
    DIRECTOR_NEEDED(error(
            "PST-1337",
            "A placement at a distance must be approved by the director of children's services (regulation 11).",
            "Obtain the director's approval, or correct approverRole or atADistance.")),
    APPROVAL_NOT_SHOWN(warning(
            "PST-1338",
            "For a placement at a distance the approval, the consultation or the care plan given is not shown (regulation 11).",
            "Add approverRole, approved, areaAuthorityConsulted and carePlanGiven to decision.")),
    NOTICE_AFTER_START(warning(
            "PST-1339",
            "The notice was issued after the placement began, and it is not called an emergency (regulation 13).",
            "Set emergency where it was one; otherwise give notice before the start.")),
    EMERGENCY_NOTICE_LATE(warning(
            "PST-1340",
            "The notice was issued more than 5 working days after an emergency placement began (regulation 13).",
            "Send it now and record why it is late.")),
    END_NOTICE_LATE(warning(
            "PST-1341",
            "The notice was issued more than 10 working days after the placement ended (regulation 14).",
            "Send it now and record why it is late.")),
    OVERLAPS_PREVIOUS(
            warning("PST-1342", "The previous placement ends after this one starts.", "Correct one of the two dates.")),
    NOT_LOOKED_AFTER(warning(
            "PST-1343",
            "The document has a placement, and the care status is not that of a looked-after child.",
            "Correct the care status, or leave the placement out.")),
    LOOKED_AFTER_WITHOUT_PLACEMENT(warning(
            "PST-1344",
            "The child is looked after, and no placement is given; the host authority and force cannot be found.",
            "Add the placement with its district.")),
    REGULATOR_OF_OTHER_NATION(error(
            "PST-1346",
            "The placement lies in {0}, and this is not the regulator there.",
            "Name Ofsted for England or Care Inspectorate Wales for Wales, or correct the district.")),
    LEGAL_STATUS_MISSING(warning(
            "PST-1345", "The child is looked after, and the legal status is not given.", "Add child.legalStatus."));

    private final IssueWords words;

    PlacementIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}

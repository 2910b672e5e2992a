// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What the ledger has evidence of; each name is a leaf's kind. */
public enum Act {
    SUBMISSION_ACCEPTED("submission-accepted"),
    DECISION("decision"),
    ENVELOPE_SEALED("envelope-sealed"),
    DELIVERY_HELD("delivery-held"),
    /** The first try to push begins; from here on the recipient may have the bytes. */
    HANDING_OVER("handing-over"),
    HANDED_OVER("handed-over"),
    /** A person of the recipient was shown the disclosure in the console. */
    READ_IN_CONSOLE("read-in-console"),
    RECEIPT("receipt"),
    /** A person has read what was delivered. */
    ACKNOWLEDGED("acknowledged"),
    ACKNOWLEDGEMENT_OVERDUE("acknowledgement-overdue"),
    PROBLEM_REPORTED("problem-reported"),
    SUPERSEDED("superseded"),
    RECALLED("recalled"),
    REVIEW_ASKED("review-asked"),
    REVIEW_ESCALATED("review-escalated"),
    REVIEW_DECIDED("review-decided"),
    /** A reviewer was shown what would go, with its values. */
    REVIEW_SHOWN("review-shown"),
    FIELD_RELEASED("field-released"),
    FIELD_KEPT("field-kept"),
    FIELD_WITHHELD("field-withheld"),
    /** A reviewer corrected what the redactor found in a text. */
    SPAN_MARKED("span-marked"),
    WISHES_SHOWN("wishes-shown"),
    WISH_OVERRIDDEN("wish-overridden"),
    BREAK_GLASS("break-glass"),
    BREAK_GLASS_REVIEWED("break-glass-reviewed"),
    BREAK_GLASS_SUSPENDED("break-glass-suspended"),
    REDRIVEN("redriven"),
    /** An envelope that its recipient can no longer open was sealed anew before hand-over. */
    RESEALED("resealed"),
    PARKED("parked"),
    ERASED("erased"),
    EVIDENCE_SEARCHED("evidence-searched"),
    EVIDENCE_VIEWED("evidence-viewed"),
    VALUES_SHOWN("values-shown"),
    EVIDENCE_EXPORTED("evidence-exported"),
    PROTOCOL_DRAFTED("protocol-drafted"),
    PROTOCOL_CHECKED("protocol-checked"),
    PROTOCOL_PROPOSED("protocol-proposed"),
    PROTOCOL_SIGNED("protocol-signed"),
    PROTOCOL_APPROVED("protocol-approved"),
    PROTOCOL_IN_FORCE("protocol-in-force"),
    PROTOCOL_SUPERSEDED("protocol-superseded"),
    PROTOCOL_WITHDRAWN("protocol-withdrawn"),
    PROTOCOL_EXPIRED("protocol-expired"),
    PROTOCOL_REPLAYED("protocol-replayed");

    private static final Set<String> SHOWN_TO_RECIPIENT = EnumSet.of(
                    ENVELOPE_SEALED,
                    HANDING_OVER,
                    HANDED_OVER,
                    READ_IN_CONSOLE,
                    RECEIPT,
                    ACKNOWLEDGED,
                    ACKNOWLEDGEMENT_OVERDUE,
                    PROBLEM_REPORTED)
            .stream()
            .map(Act::kind)
            .collect(Collectors.toUnmodifiableSet());

    private final String kind;

    Act(String kind) {
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }

    /**
     * Whether the recipient of an envelope took part in acts of this kind itself. That its envelope was held, redriven or
     * stopped before it left is the sender's to know.
     */
    public static boolean isShownToRecipient(String kind) {
        return SHOWN_TO_RECIPIENT.contains(kind);
    }
}

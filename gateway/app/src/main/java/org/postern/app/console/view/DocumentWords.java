// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.view;

import java.util.Map;
import org.postern.app.intake.SubmissionStatus.RecipientStatus;
import org.springframework.stereotype.Component;

/** Document types and states in words, with the design system's colours; templates call it {@code @documentWords}. */
@Component("documentWords")
public class DocumentWords {

    private static final Map<String, String> TYPES = Map.of(
            "placement-notification", "Placement notification",
            "rhi-summary", "Return home interview",
            "risk-assessment", "Risk assessment");

    private static final Map<String, String> STATES = Map.of(
            "QUEUED", "On its way",
            "HELD", "Held",
            "SEALED", "Waits for collection",
            "HANDED_OVER", "Handed over",
            "DELIVERED", "Delivered",
            "PARKED", "Parked",
            "PROBLEM", "Problem",
            "SUPERSEDED", "Replaced",
            "RECALLED", "Taken back",
            "EXPIRED", "Expired");

    private static final Map<String, String> STYLES = Map.of(
            "DELIVERED", "govuk-tag--green",
            "HELD", "govuk-tag--orange",
            "PARKED", "govuk-tag--red",
            "PROBLEM", "govuk-tag--red",
            "EXPIRED", "govuk-tag--red",
            "SUPERSEDED", "govuk-tag--grey",
            "RECALLED", "govuk-tag--grey");

    public String of(String type) {
        return TYPES.getOrDefault(type, type);
    }

    /** What becomes of a recipient's copy; where none is on its way, what was decided. */
    public String state(RecipientStatus recipient) {
        if (recipient.acknowledged().isPresent()) {
            return "Read";
        }
        return recipient
                .state()
                .map(state -> STATES.getOrDefault(state, state))
                .orElseGet(() -> capital(recipient.outcome()));
    }

    public String style(RecipientStatus recipient) {
        if (recipient.acknowledged().isPresent()) {
            return "govuk-tag--green";
        }
        return recipient
                .state()
                .map(state -> STYLES.getOrDefault(state, "govuk-tag--blue"))
                .orElse("govuk-tag--grey");
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : Character.toUpperCase(word.charAt(0)) + word.substring(1).replace('-', ' ');
    }
}

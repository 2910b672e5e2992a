// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import org.springframework.stereotype.Component;

/** Outcomes and treatments in words and colours; templates call it {@code @previewWords}. */
@Component("previewWords")
class PreviewWords {

    public String outcome(String word) {
        return switch (word) {
            case "sent" -> "Sent whole";
            case "sent-reduced" -> "Sent, reduced";
            case "held" -> "Waits for a person";
            case "withheld" -> "Nothing is sent";
            default -> "No agreement lets it go";
        };
    }

    public String style(String word) {
        return switch (word) {
            case "sent" -> "govuk-tag--green";
            case "sent-reduced" -> "govuk-tag--turquoise";
            case "held" -> "govuk-tag--orange";
            default -> "govuk-tag--red";
        };
    }

    /** @param word of a treatment; empty where nothing was decided */
    public String treatment(String word) {
        return switch (word) {
            case "share" -> "govuk-tag--green";
            case "withhold", "drop", "" -> "govuk-tag--red";
            default -> "govuk-tag--turquoise";
        };
    }
}

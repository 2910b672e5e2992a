// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.evidence;

import org.postern.app.evidence.EntryProof;
import org.postern.app.story.LookKind;
import org.postern.app.story.Side;
import org.springframework.stereotype.Component;

/** Evidence in words; templates call it {@code @evidenceWords}. */
@Component("evidenceWords")
public class EvidenceWords {

    public String side(Side side) {
        return side == Side.SENT ? "Sent" : "Received";
    }

    /** {@code envelope-sealed} as "Envelope sealed". */
    public String kind(String kind) {
        return kind.isEmpty()
                ? kind
                : Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
    }

    public String look(LookKind kind) {
        return switch (kind) {
            case SEARCH -> "Searched";
            case STORY -> "Read the story";
            case VALUES -> "Saw the values";
            case BUNDLE -> "Took the evidence file";
            case BUNDLE_WITH_VALUES -> "Took the evidence file with values";
        };
    }

    public String proof(EntryProof.State state) {
        return switch (state) {
            case WAITING -> "Waits for the next checkpoint";
            case PROVEN -> "Proven";
            case ALTERED -> "Altered";
        };
    }

    public String style(EntryProof.State state) {
        return switch (state) {
            case WAITING -> "govuk-tag--grey";
            case PROVEN -> "govuk-tag--green";
            case ALTERED -> "govuk-tag--red";
        };
    }
}

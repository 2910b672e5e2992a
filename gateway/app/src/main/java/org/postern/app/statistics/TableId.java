// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.Arrays;
import java.util.Optional;

/** The tables of figures; ids stay the same. */
public enum TableId {
    SENT("documents-sent"),
    OUTCOMES("outcomes"),
    RECEIVED("documents-received"),
    INTERVIEWS("interviews"),
    INTERVIEW_DUE("interview-due"),
    INTERVIEW_TIMES("interview-times"),
    HARM_CHILDREN("harm-children"),
    HARM_DOCUMENTS("harm-documents"),
    OUTCOME_CHILDREN("outcome-children"),
    OUTCOME_INTERVIEWS("outcome-interviews"),
    NOTICES("notices-by-home"),
    NOT_SHARED("not-shared"),
    ACKNOWLEDGED("acknowledged"),
    REVIEWS("reviews"),
    OVERRIDES("overrides");

    private final String id;

    TableId(String id) {
        this.id = id;
    }

    /** In files and in the API. */
    public String id() {
        return id;
    }

    public static Optional<TableId> of(String id) {
        return Arrays.stream(values()).filter(table -> table.id.equals(id)).findFirst();
    }
}

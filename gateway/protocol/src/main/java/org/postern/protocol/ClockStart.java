// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Arrays;
import java.util.Optional;

/** The moment from which the time for an interview counts, by the code list {@code clock-start}. */
public enum ClockStart {
    REPORTED("reported", "the report that the child is missing"),
    NOTIFIED("notified", "the notice to the service that interviews"),
    FOUND("found", "the child being found"),
    RETURNED("returned", "the child's return");

    private final String code;
    private final String words;

    ClockStart(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    /** As the end of "within 72 hours of ...". */
    public String words() {
        return words;
    }

    public static Optional<ClockStart> of(String code) {
        return Arrays.stream(values()).filter(start -> start.code.equals(code)).findFirst();
    }
}

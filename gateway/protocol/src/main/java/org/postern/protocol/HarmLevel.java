// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Arrays;
import java.util.Optional;

/**
 * The police continuum of risk (College of Policing, missing persons), lowest first, to which local scales are mapped.
 * {@link #NONE} stands for no apparent risk, for what was not assessed, and for a document without harm facts.
 */
public enum HarmLevel {
    NONE("none"),
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private final String id;

    HarmLevel(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<HarmLevel> of(String id) {
        return Arrays.stream(values()).filter(level -> level.id.equals(id)).findFirst();
    }

    public boolean atLeast(HarmLevel other) {
        return compareTo(other) >= 0;
    }
}

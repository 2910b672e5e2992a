// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.util.Arrays;
import java.util.Optional;

/** How the cells of a column are to be read where the schema alone does not say. */
public enum ReaderKind {
    /** As the schema says of the leaf. */
    LEAF("leaf"),
    /** Given, middle and family name in one cell. */
    FULL_NAME("full-name"),
    /** Lines, town and postcode in one cell. */
    ADDRESS("address"),
    /** A children's-services authority by any of its names. */
    AUTHORITY("authority"),
    /** A home or other registered agency by its name. */
    AGENCY("agency"),
    /** One of the words that the mapping lists. */
    WORD("word"),
    DATE("date"),
    LINE("line"),
    REFERENCE("reference");

    private final String id;

    ReaderKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<ReaderKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

/**
 * What is counted of a document's coded facts; each fact is one code of one measure. {@code data-at-rest.md} lists them, for
 * they lie in clear until the document is erased.
 */
enum Measure {
    /** How far the return home interview has come: the document's own status. */
    INTERVIEW("interview"),
    /** Offered inside the time limit: {@code inside}, {@code later}, or {@code unknown} where the clock's start is not given. */
    OFFERED("interview-offered"),
    /** Held inside the time limit; the same codes. */
    HELD("interview-held"),
    /** Given inside the time of the regulations: {@code inside}, {@code late}, or {@code no-clock} where none runs. */
    NOTICE("notice");

    private final String id;

    Measure(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import org.postern.agent.sheet.CellValue;

/** Turns a cell that is not blank and holds no fault into what one field of a document says. Safe for many threads. */
@FunctionalInterface
public interface CellReader {

    Reading read(CellValue cell);

    /** Whether it reads dates, with or without a time of day. */
    default boolean readsDays() {
        return false;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import org.postern.agent.sheet.CellValue;

/** A day; a time of day behind it is left out. */
record DateReader(Dates dates) implements CellReader {

    @Override
    public boolean readsDays() {
        return true;
    }

    @Override
    public Reading read(CellValue cell) {
        if (Words.meansUnknown(cell.text())) {
            return Reading.NOTHING;
        }
        return dates.read(cell) instanceof DateReading.Read read
                ? Reading.of(read.day().toString())
                : Reading.bad(((DateReading.Unread) dates.read(cell)).why());
    }
}

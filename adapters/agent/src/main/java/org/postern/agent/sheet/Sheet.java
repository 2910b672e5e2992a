// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import java.io.IOException;

/** One visible sheet of a workbook; may be read more than once. */
public interface Sheet {

    /** What stands on its tab; of a CSV file, the file's name without its ending. */
    String name();

    /** From the first row; whoever gets it closes it. */
    Rows open() throws IOException;
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;

/** Takes the error copies of one file; each part is a whole workbook, so that none grows with the file. */
@FunctionalInterface
public interface ErrorCopies {

    /**
     * Keeps one part.
     *
     * @param part 1 for the first; most files have no more
     * @param xlsx an Excel workbook
     */
    void keep(int part, byte[] xlsx) throws IOException;
}

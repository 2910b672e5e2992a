// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a sheet that hold anything, one after the other; nothing is kept of those that were read. */
public interface Rows extends Closeable {

    /**
     * The next row with anything in it; empty after the last.
     *
     * @throws UnreadableSheet where the file turns out to be damaged, or asks for too much
     */
    Optional<SheetRow> next() throws IOException;
}

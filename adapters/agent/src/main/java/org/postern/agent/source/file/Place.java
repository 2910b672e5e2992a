// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.io.IOException;
import java.util.List;
import org.postern.envelope.pki.Verdict;

/** Where files of one sender appear; for one thread. */
public interface Place {

    /**
     * Takes in hand what nobody writes to any more.
     *
     * @return what is in hand, the oldest first; refused where the place cannot be looked at now
     */
    Verdict<List<TakenFile>> take() throws IOException;

    /** After the files of one turn were dealt with. */
    default void rest() throws IOException {}
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.envelope.Opened;

/**
 * Where collected envelopes are kept. An envelope is done with when its receipt is kept; whatever was kept before that may
 * come again after a crash, with the same bytes.
 */
public interface CollectedStore {

    Optional<byte[]> receipt(UUID envelope) throws IOException;

    /** @param sealed as received */
    void keep(UUID envelope, byte[] sealed, Opened opened) throws IOException;

    /** How an envelope that is kept must be handled, from its manifest. */
    List<String> handling(UUID envelope) throws IOException;

    void keepReceipt(UUID envelope, byte[] cms) throws IOException;

    /** Whether it was said before that this envelope has a problem. */
    boolean hasProblem(UUID envelope);

    void keepProblem(UUID envelope, byte[] cms) throws IOException;
}

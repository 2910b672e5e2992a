// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.List;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.compile.CompiledProtocol;

/**
 * The protocols that decisions are made by, with the registry that says who is behind an id. Which of them are in force
 * is asked anew for every decision, so a book does not age.
 */
public record ProtocolBook(List<CompiledProtocol> protocols, AgencyDirectory agencies) {

    public ProtocolBook {
        protocols = List.copyOf(protocols);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.nio.file.Path;
import java.time.Clock;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.mapping.Mappings;
import org.postern.agent.told.StateKey;
import org.postern.client.GatewayClient;
import org.postern.client.identity.Identity;
import org.postern.envelope.pki.TrustStore;

/**
 * What every part of a running agent shares.
 *
 * @param agency   whose agent it is
 * @param identity its keys: to sign in, to sign documents and receipts, to decrypt
 * @param trust    the authorities that are believed, with their revocation lists
 * @param gateway  the public API; connects on first use and may be unreachable
 * @param memory   the agent's own folder; each part keeps what it must remember in a folder of its own below it
 * @param key      of what is kept there
 */
public record AgentRuntime(
        Agency agency,
        Identity identity,
        TrustStore trust,
        GatewayClient gateway,
        AgencyRegistry registry,
        Mappings mappings,
        Path memory,
        StateKey key,
        Clock clock,
        AgentLog log) {

    /** Never a key. */
    @Override
    public String toString() {
        return "AgentRuntime[" + agency.id() + "]";
    }
}

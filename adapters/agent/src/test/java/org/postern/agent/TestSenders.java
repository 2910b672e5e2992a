// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.mapping.Sender;
import org.postern.client.offline.ConfigFolder;
import org.postern.client.offline.Rules;

/** Invented agencies that send sheets, out of the configuration that ships. */
public final class TestSenders {

    public static final AgencyRegistry REGISTRY =
            Rules.registry(ConfigFolder.of(Optional.empty())).orElseThrow();

    private TestSenders() {}

    /** A children's home in Caerphilly. */
    public static Sender home() {
        return sender("home-ty-derw");
    }

    /** An authority that places children and interviews them itself. */
    public static Sender authority() {
        return sender("la-wigan");
    }

    public static Sender sender(String agency) {
        return Sender.of(REGISTRY.find(agency).orElseThrow());
    }
}

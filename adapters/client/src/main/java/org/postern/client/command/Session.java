// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.postern.client.GatewayClient;
import org.postern.client.data.DataFolder;
import org.postern.client.identity.Identity;
import org.postern.envelope.pki.TrustStore;

/** One command's dealings with a gateway. */
record Session(GatewayClient client, Identity identity, TrustStore trust, DataFolder folder) {

    /** For later commands about it; only where there is a data folder, and without it they say --as. */
    void remember(UUID id, Output out) {
        if (!Files.isDirectory(folder.root())) {
            return;
        }
        try {
            folder.knownIds().remember(id, identity.agency());
        } catch (IOException e) {
            out.say("The data folder cannot be written; give --as " + identity.agency() + " with later commands.");
        }
    }
}

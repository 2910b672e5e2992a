// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import java.nio.file.Path;
import java.util.Optional;
import org.postern.agent.setup.Secret;
import org.postern.agent.setup.Section;

/**
 * Where a gateway pushes envelopes to, as {@code receive} in agent.yaml says.
 *
 * @param port        of this machine
 * @param bind        the only address of this machine on which it listens; empty for all
 * @param path        of the push address; everything else is not found
 * @param certificate file (PEM) with the key and certificate of the push address, and authorities between it and the root
 * @param gateway     id of the only gateway that may push; empty for any that the authorities vouch for
 */
public record ReceiveSettings(
        int port, Optional<String> bind, String path, Path certificate, Secret passphrase, Optional<String> gateway) {

    private static final int PORT = 8444;
    private static final int LAST_PORT = 65_535;

    public static ReceiveSettings read(Section entries) {
        return new ReceiveSettings(
                entries.number("port", PORT, 0, LAST_PORT),
                entries.optional("bind"),
                entries.has("path")
                        ? entries.parsed("path", ReceiveSettings::path, "a path such as /envelopes")
                                .orElse("/")
                        : "/",
                entries.path("certificate"),
                entries.optionalSecret("passphrase").orElse(Secret.none()),
                entries.optional("gateway"));
    }

    private static String path(String text) {
        if (!text.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException("no path");
        }
        return text;
    }
}

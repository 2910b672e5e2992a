// SPDX-License-Identifier: Apache-2.0
package org.postern.client.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postern.envelope.pki.PkiFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data folder of a demo or development gateway on this machine, as far as its layout is promised (contract, section
 * 5): where the gateway answers, and the agencies' keys.
 *
 * @param root absolute
 */
public record DataFolder(Path root) {

    /** Where it is unless something else is said. */
    public static final Path DEFAULT = Path.of(".postern");

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** What a running gateway has written down about itself. */
    public record Running(URI url, long pid) {}

    /** Empty where no gateway has run, or the file is just being written. */
    public Optional<Running> running() {
        try {
            JsonNode node = JsonMapper.shared().readTree(Files.readString(root.resolve("gateway.json")));
            return node.path("url").isString()
                    ? Optional.of(new Running(
                            URI.create(node.path("url").asString()),
                            node.path("pid").asLong(0)))
                    : Optional.empty();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public PkiFolder pki() {
        return new PkiFolder(root.resolve("pki"));
    }

    /** Where an agency's keys are, whether or not there are any. */
    public Path identity(String agency) {
        return pki().root().resolve("agencies").resolve(agency);
    }

    public Path log() {
        return root.resolve("log").resolve("gateway.log");
    }

    /** Which agency asked for what on this machine. */
    public KnownIds knownIds() {
        return new KnownIds(root.resolve("client"));
    }
}

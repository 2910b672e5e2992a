// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the gateway writes down in {@code DATA/postgres} about its database, whether the cluster is there or elsewhere.
 *
 * @param folder {@code DATA/postgres}
 */
record DataNotes(Path folder) {

    Path passwordFile() {
        return folder.resolve("password");
    }

    Path portFile() {
        return folder.resolve("port");
    }

    Path locationFile() {
        return folder.resolve("location");
    }

    Path lockFile() {
        return folder.resolve("lock");
    }

    /** The port of the last start, if the note is there and a port number. */
    Optional<Integer> port() throws IOException {
        return line(portFile())
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port > 0 && port < 65536);
    }

    void notePort(int port) throws IOException {
        PrivateFiles.write(portFile(), port + "\n");
    }

    /** Where the cluster is when it is not in this folder. */
    Optional<ClusterHome> location() throws IOException {
        return line(locationFile()).map(text -> new ClusterHome(Path.of(text)));
    }

    void noteLocation(ClusterHome home) throws IOException {
        PrivateFiles.write(locationFile(), home.root().toAbsolutePath() + "\n");
    }

    private static Optional<String> line(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream().map(String::strip).findFirst();
    }
}

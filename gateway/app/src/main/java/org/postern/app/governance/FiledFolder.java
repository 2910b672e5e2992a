// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.postern.app.fault.StartRefused;

/**
 * The folder of protocols that are files, one folder a protocol, wherever it lies.
 *
 * @param place null: those that came with this gateway, perhaps inside its jar
 */
record FiledFolder(Path place) {

    private static final String BUNDLED = "postern-config/protocols";

    /** What is done with the folder while it is open. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Path folder) throws IOException;
    }

    <T> T open(Reading<T> reading) throws IOException {
        return place == null ? bundled(reading) : reading.read(place);
    }

    private static <T> T bundled(Reading<T> reading) throws IOException {
        URL url = FiledFolder.class.getClassLoader().getResource(BUNDLED);
        if (url == null) {
            throw new StartRefused(
                    "PST-6037", "No sharing protocols came with this gateway.", "Set postern.protocols.folder.");
        }
        try {
            URI uri = url.toURI();
            if ("file".equals(uri.getScheme())) {
                return reading.read(Path.of(uri));
            }
            String inside = uri.getRawSchemeSpecificPart();
            // By path and not by its jar: URI, for which a process can have one file system only.
            Path archive = Path.of(URI.create(inside.substring(0, inside.lastIndexOf("!/"))));
            try (FileSystem jar = FileSystems.newFileSystem(archive)) {
                return reading.read(jar.getPath(BUNDLED));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class path entry has an address that is no URI", e);
        }
    }
}

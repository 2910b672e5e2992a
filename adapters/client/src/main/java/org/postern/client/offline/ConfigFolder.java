// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The configuration that offline commands judge by: a folder with {@code agencies}, {@code protocols} and {@code demo}
 * in it. Without one it is the configuration that came with this client.
 */
public record ConfigFolder(Path root) {

    private static final String BUNDLED = "postern-config";
    private static final String MARKER = BUNDLED + "/agencies/kinds.yaml";

    /** @param given the folder, or empty for what came along */
    public static ConfigFolder of(Optional<Path> given) {
        return given.map(ConfigFolder::new).orElseGet(ConfigFolder::bundled);
    }

    public Path agencies() {
        return root.resolve("agencies");
    }

    public Path protocols() {
        return root.resolve("protocols");
    }

    public Path presets() {
        return root.resolve("presets");
    }

    public Path demo() {
        return root.resolve("demo").resolve("demo.yaml");
    }

    public Path sandbox() {
        return root.resolve("demo").resolve("sandbox.yaml");
    }

    /** A folder on the class path, or inside a jar that stays open until the program ends. */
    private static ConfigFolder bundled() {
        URL marker = ConfigFolder.class.getClassLoader().getResource(MARKER);
        if (marker == null) {
            throw new IllegalStateException("The client was packed without its configuration");
        }
        try {
            URI uri = marker.toURI();
            if ("file".equals(uri.getScheme())) {
                return new ConfigFolder(Path.of(uri).resolve("../..").normalize());
            }
            String inside = uri.getRawSchemeSpecificPart();
            Path jar = Path.of(URI.create(inside.substring(0, inside.lastIndexOf("!/"))));
            return new ConfigFolder(FileSystems.newFileSystem(jar).getPath("/" + BUNDLED));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path has an address that is not a URI", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The client's own jar cannot be read", e);
        }
    }

    /** Whether there is such a folder at all. */
    public boolean exists() {
        return Files.isDirectory(root);
    }
}

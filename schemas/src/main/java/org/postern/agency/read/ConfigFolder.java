// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads all YAML files of a configuration folder, wherever it is: in a directory, in a jar on the class path, or in a
 * jar inside a jar. Files come in the order of their names, so that two readers see the same.
 */
final class ConfigFolder {

    private ConfigFolder() {}

    /**
     * The files of a directory and of the directories in it.
     *
     * @throws IOException if it cannot be read, or a file is not UTF-8
     */
    static List<ConfigFile> ofDirectory(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> paths = found.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            List<ConfigFile> files = new ArrayList<>();
            for (Path path : paths) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                files.add(new ConfigFile(name, Files.readString(path)));
            }
            return List.copyOf(files);
        }
    }

    /**
     * The files of a folder on the class path.
     *
     * @param loader that can see it
     * @param folder without slashes at the ends
     * @param marker a file that the folder is known to hold: jars need not list folders
     */
    static List<ConfigFile> ofClasspath(ClassLoader loader, String folder, String marker) throws IOException {
        URL url = loader.getResource(folder + "/" + marker);
        if (url == null) {
            throw new FileNotFoundException(folder + " is not on the class path");
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                Path parent = Path.of(uri).getParent();
                return parent == null ? List.of() : ofDirectory(parent);
            }
            String jar = uri.getRawSchemeSpecificPart();
            // Opened by path and not by its jar: URI, for which the JDK allows only one open file system in the
            // process.
            Path archive = Path.of(URI.create(jar.substring(0, jar.lastIndexOf("!/"))));
            try (FileSystem opened = FileSystems.newFileSystem(archive)) {
                return ofDirectory(opened.getPath("/" + folder));
            }
        } catch (URISyntaxException e) {
            throw new IOException("The class path has an address that is not a URI", e);
        }
    }
}

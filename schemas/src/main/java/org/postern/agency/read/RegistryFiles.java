// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the registry from its YAML files; how they look is said in {@code config/agencies/README.md}. */
public final class RegistryFiles {

    private static final String BUNDLED = "postern-config/agencies";
    private static final String MARKER = "kinds.yaml";

    private RegistryFiles() {}

    /** From a directory and the directories in it. */
    public static RegistryResult load(Path directory) {
        try {
            return read(ConfigFolder.ofDirectory(directory));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /** From the configuration that comes with Postern, on the class path. */
    public static RegistryResult bundled() {
        try {
            return read(ConfigFolder.ofClasspath(RegistryFiles.class.getClassLoader(), BUNDLED, MARKER));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    static RegistryResult read(List<ConfigFile> files) {
        RegistryProblems problems = new RegistryProblems();
        BookReader reader = new BookReader(problems);
        files.forEach(reader::read);
        return new RegistryAssembly(reader.book(), problems).assemble();
    }

    private static RegistryResult unreadable(IOException e) {
        RegistryProblems problems = new RegistryProblems();
        problems.add(
                RegistryFault.UNREADABLE,
                Origin.FOLDER,
                e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        return new RegistryResult.NotLoaded(problems.list());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.nio.file.Path;
import org.postern.agency.read.RegistryFiles;

/** The registry that comes with Postern, read once for all tests. */
public final class TestAgencies {

    public static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "config", "agencies")
            .normalize();

    private static final AgencyRegistry REGISTRY = RegistryFiles.load(FOLDER).orThrow();

    private TestAgencies() {}

    public static AgencyRegistry registry() {
        return REGISTRY;
    }

    public static Agency agency(String id) {
        return REGISTRY.find(id).orElseThrow(() -> new AssertionError("no agency " + id));
    }
}

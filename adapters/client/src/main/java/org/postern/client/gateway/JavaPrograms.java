// SPDX-License-Identifier: Apache-2.0
package org.postern.client.gateway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The programs of the Java that this client runs on. */
final class JavaPrograms {

    private JavaPrograms() {}

    static String java() {
        return program("java").map(Path::toString).orElse("java");
    }

    /** Empty where only a runtime is installed. */
    static Optional<Path> jcmd() {
        return program("jcmd");
    }

    private static Optional<Path> program(String name) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        return Optional.of(Path.of(System.getProperty("java.home"), "bin", windows ? name + ".exe" : name))
                .filter(Files::isRegularFile);
    }
}

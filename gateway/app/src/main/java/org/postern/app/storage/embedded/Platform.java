// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.util.Locale;

/**
 * Operating system and processor, as far as the choice of binaries and the start of a server depend on them.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}, as in the names of zonky's archives
 * @param processor {@code x86_64} or {@code arm_64}, likewise
 */
record Platform(String system, String processor) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("win") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String processor = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return new Platform(system, processor);
    }

    boolean isLinux() {
        return system.equals("linux");
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    String archive() {
        return "postgres-%s-%s.txz".formatted(system, processor);
    }

    String executable(String name) {
        return isWindows() ? name + ".exe" : name;
    }

    /** PostgreSQL's programs put paths into a shell's double quotes: these characters would end or change them. */
    boolean takesPath(String path) {
        String forbidden = isWindows() ? "\"%\r\n" : "\"$`\\\r\n";
        return path.chars().noneMatch(c -> forbidden.indexOf(c) >= 0);
    }
}

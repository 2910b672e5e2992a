// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which processes work in a data folder: PostgreSQL's processes all make it their working folder. */
final class ServerProcesses {

    private static final Path PROC = Path.of("/proc");

    private ServerProcesses() {}

    /** Whether any process works in this folder; never, on systems that do not show it. */
    static boolean areIn(Path dataFolder) {
        return areShown() && ProcessHandle.allProcesses().anyMatch(process -> isIn(process.pid(), dataFolder));
    }

    /**
     * Whether the server of this file works in this folder. Linux tells a process's working folder, also after the
     * folder was moved; elsewhere the program's name and the folder as the server called it must do.
     */
    static boolean isServerOf(PostmasterFile file, Path dataFolder) {
        if (areShown()) {
            return isIn(file.pid(), dataFolder);
        }
        return isPostgres(file.pid()) && isSame(file.dataFolder(), dataFolder);
    }

    /** Whether a process runs; one that ended without its parent's notice (in containers, often for good) does not. */
    static boolean isAlive(long pid) {
        boolean known = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        return known && !(areShown() && isZombie(pid));
    }

    private static boolean isZombie(long pid) {
        try {
            // The state is the first letter after the program's name, which is in parentheses and may hold any other
            // sign.
            String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException ended) {
            return true;
        }
    }

    /** Whether it may be a server of this folder although {@link #isServerOf} cannot tell. */
    static boolean isDoubtful(PostmasterFile file) {
        return !areShown() && isPostgres(file.pid());
    }

    /** Whether this system tells the working folder of a process. */
    static boolean areShown() {
        return Files.isDirectory(PROC.resolve("self"));
    }

    private static boolean isPostgres(long pid) {
        Optional<String> program =
                ProcessHandle.of(pid).flatMap(process -> process.info().command());
        return program.filter(path -> path.contains("postgres")).isPresent();
    }

    private static boolean isIn(long pid, Path dataFolder) {
        return isSame(PROC.resolve(Long.toString(pid)).resolve("cwd"), dataFolder);
    }

    /** A folder that is gone, or a process that is gone or another user's, is not the same. */
    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lays a packed gateway out in a folder: its classes in one jar, its libraries beside it. */
record Unpacking(Path packed, Path layout) {

    /** Done beside and then moved into place, so that a half-finished layout is never started. */
    void run() throws IOException {
        Path partial = layout.resolveSibling(
                layout.getFileName() + ".partial-" + ProcessHandle.current().pid());
        remove(partial);
        Process tool = new ProcessBuilder(
                        JavaPrograms.java(),
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--destination",
                        partial.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (tool.waitFor() != 0) {
                throw new IOException("The gateway's jar cannot be laid out");
            }
        } catch (InterruptedException e) {
            tool.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
        Files.setLastModifiedTime(partial.resolve(packed.getFileName()), Files.getLastModifiedTime(packed));
        remove(layout);
        Files.move(partial, layout, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> files = Files.walk(folder)) {
            inside = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.deleteIfExists(file);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Lays a packed gateway out in a folder: its classes in one jar, its libraries beside it. Which build it was is noted by a
 * digest of what the jar holds; its date is the same for every build, so that builds can be reproduced.
 */
record Unpacking(Path packed, Path layout) {

    private static final String NOTE = "build";

    /** Whether the layout is that of this very jar. */
    boolean isDone() throws IOException {
        Path note = layout.resolve(NOTE);
        return Files.exists(note) && Files.readString(note).equals(digest());
    }

    private String digest() throws IOException {
        CRC32 sum = new CRC32();
        try (ZipFile jar = new ZipFile(packed.toFile())) {
            jar.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
                    .sorted()
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(sum.getValue());
    }

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
        Files.writeString(partial.resolve(NOTE), digest());
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

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The CRC-32 sums of unpacked files, kept beside them, one {@code sum path} a line.
 *
 * <p>They are compared at every start, so they must be quick: 60 MB take 50 ms, with SHA-256 ten times that in a
 * JVM without its second compiler.
 *
 * @param byPath sums in eight hexadecimal digits, by path relative to the folder
 */
record FileSums(Map<String, String> byPath) {

    private static final String NAME = "sums";
    private static final String SEPARATOR = " ";

    static Optional<FileSums> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> byPath = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(SEPARATOR, 2);
            if (parts.length == 2) {
                byPath.put(parts[1], parts[0]);
            }
        }
        return byPath.isEmpty() ? Optional.empty() : Optional.of(new FileSums(byPath));
    }

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        byPath.forEach(
                (path, sum) -> text.append(sum).append(SEPARATOR).append(path).append('\n'));
        PrivateFiles.write(folder.resolve(NAME), text.toString(), "rw-r--r--");
    }

    /** Whether every file is there and unchanged. */
    boolean match(Path folder) throws IOException {
        for (Map.Entry<String, String> entry : byPath.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                return false;
            }
            try (InputStream content = Files.newInputStream(file)) {
                if (!copy(content, OutputStream.nullOutputStream()).equals(entry.getValue())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Copies all that is left of a stream, and returns its sum. */
    static String copy(InputStream content, OutputStream target) throws IOException {
        CRC32 sum = new CRC32();
        new CheckedInputStream(content, sum).transferTo(target);
        return hex(sum.getValue());
    }

    static String hex(long sum) {
        return "%08x".formatted(sum);
    }
}

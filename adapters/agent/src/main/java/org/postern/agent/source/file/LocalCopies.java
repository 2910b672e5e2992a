// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.postern.client.files.SafeFiles;

/** Copies of files that are being read, named by their stamps alone; gone once the file is dealt with. */
public record LocalCopies(Path folder) {

    /** What a crash left is removed: the server still has it. */
    public static LocalCopies in(Path folder) throws IOException {
        SafeFiles.folder(folder);
        LocalCopies copies = new LocalCopies(folder);
        copies.clear();
        return copies;
    }

    public Path of(String stamp) {
        return folder.resolve(stamp);
    }

    public void remove(String stamp) throws IOException {
        Files.deleteIfExists(of(stamp));
    }

    private void clear() throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }
}

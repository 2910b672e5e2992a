// SPDX-License-Identifier: Apache-2.0
package org.postern.client.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {

    @TempDir
    private Path folder;

    @Test
    void writeWhenThereIsOneThenReplacedWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "a much longer content than before");

        SafeFiles.write(file, new byte[] {'x'});

        assertThat(file).hasContent("x");
        assertThat(folder.resolve("a.partial")).doesNotExist();
    }

    @Test
    void writeWhenContentIsTheSameThenUntouched() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "x");
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, before);

        SafeFiles.write(file, new byte[] {'x'});

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writeWhenNewThenTheOwnersOnly() throws IOException {
        Path inner = folder.resolve("new").resolve("inner");
        SafeFiles.folder(inner);

        SafeFiles.write(inner.resolve("a"), new byte[] {'x'});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner.resolve("a"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
                .isEqualTo("rwx------");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BinariesTest {

    @TempDir
    Path folder;

    @Test
    void unpackedInWhenAFileIsDamagedThenUnpacksAnew() throws IOException {
        Binaries binaries = new Binaries(Platform.current());
        Path bin = binaries.unpackedIn(folder);
        Path program = bin.resolve(Platform.current().executable("initdb"));
        assertThat(program).isExecutable();
        byte[] right = Files.readAllBytes(program);
        byte[] damaged = right.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(program, damaged);

        assertThat(binaries.unpackedIn(folder)).isEqualTo(bin);
        assertThat(program).hasBinaryContent(right);

        Object made = Files.readAttributes(program, "creationTime,fileKey").get("fileKey");
        assertThat(binaries.unpackedIn(folder)).isEqualTo(bin);
        assertThat(Files.readAttributes(program, "fileKey").get("fileKey")).isEqualTo(made);
    }

    @Test
    void unpackedInWhenPlatformHasNoArchiveThenRefused() {
        assertThatThrownBy(() -> new Binaries(Platform.of("Linux", "s390x")).unpackedIn(folder))
                .hasMessageStartingWith("PST-6082 ")
                .hasMessageContaining("postgres-linux-s390x.txz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "bin/../../outside"})
    void unpackWhenEntryLeadsOutThenRefused(String name) throws IOException {
        byte[] archive = archive(new TarArchiveEntry(name));
        assertThatThrownBy(() -> Unpacker.unpack(new ByteArrayInputStream(archive), folder.resolve("in")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void unpackWhenLinkLeadsOutThenRefused() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("lib", TarConstants.LF_SYMLINK);
        link.setLinkName("../outside");
        byte[] archive = archive(link);
        assertThatThrownBy(() -> Unpacker.unpack(new ByteArrayInputStream(archive), folder.resolve("in")))
                .isInstanceOf(IOException.class);
    }

    private static byte[] archive(TarArchiveEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}

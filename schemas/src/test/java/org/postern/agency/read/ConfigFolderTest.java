// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFolderTest {

    @TempDir
    private Path temp;

    @Test
    void ofClasspathWhenInJarThenFilesComeInOrderTwice() throws IOException {
        Path jar = temp.resolve("config with space.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("conf/b/z.yaml", "conf/kinds.yaml", "conf/a.yaml", "conf/README.md", "x.yaml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            List<ConfigFile> first = ConfigFolder.ofClasspath(loader, "conf", "kinds.yaml");
            assertThat(first).extracting(ConfigFile::name).containsExactly("a.yaml", "b/z.yaml", "kinds.yaml");
            assertThat(first).extracting(ConfigFile::text).contains("conf/b/z.yaml");
            assertThat(ConfigFolder.ofClasspath(loader, "conf", "kinds.yaml")).isEqualTo(first);
        }
    }

    @Test
    void ofClasspathWhenInDirectoryThenFilesAreRead() throws IOException {
        Files.createDirectories(temp.resolve("conf"));
        Files.writeString(temp.resolve("conf/kinds.yaml"), "kinds: {}");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()}, null)) {
            assertThat(ConfigFolder.ofClasspath(loader, "conf", "kinds.yaml"))
                    .containsExactly(new ConfigFile("kinds.yaml", "kinds: {}"));
        }
    }

    @Test
    void ofClasspathWhenAbsentThenSaysSo() {
        assertThatThrownBy(() -> ConfigFolder.ofClasspath(getClass().getClassLoader(), "no-such-conf", "kinds.yaml"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("no-such-conf");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The programs of the archive on the classpath, unpacked once into a folder named by the archive's checksum and length.
 *
 * <p>Before every use all files are compared with the checksums taken while unpacking; a damaged or half-written folder
 * is unpacked anew. That finds damage, not malice: the cache must be a folder that only the gateway's account writes.
 */
final class Binaries {

    private final Platform platform;

    Binaries(Platform platform) {
        this.platform = platform;
    }

    /** The folder of {@code initdb}, {@code pg_ctl} and {@code postgres}. */
    Path unpackedIn(Path cache) {
        try {
            Path folder = cache.resolve("postgres-" + key());
            Optional<FileSums> sums = FileSums.read(folder);
            if (sums.isEmpty() || !sums.get().match(folder)) {
                PrivateFiles.delete(folder);
                unpack(cache, folder);
            }
            return folder.resolve("bin");
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    EmbeddedPostgresProblem.UNPACK_FAILED, "%s: %s".formatted(cache, IoText.of(e)), e);
        }
    }

    private void unpack(Path cache, Path folder) throws IOException {
        Files.createDirectories(cache);
        Path fresh = cache.resolve("unpacking-" + UUID.randomUUID());
        try {
            try (InputStream archive = open()) {
                Unpacker.unpack(archive, fresh).write(fresh);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            PrivateFiles.delete(fresh);
            // Another gateway with the same cache was faster: its folder is as good.
            if (FileSums.read(folder).isEmpty()) {
                throw e;
            }
        }
    }

    /** Names the archive; from a jar without reading it, which would cost a start a tenth of a second. */
    private String key() throws IOException {
        if (archive().openConnection() instanceof JarURLConnection jar) {
            return FileSums.hex(jar.getJarEntry().getCrc()) + "-"
                    + jar.getJarEntry().getSize();
        }
        try (InputStream archive = open();
                ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            String sum = FileSums.copy(archive, content);
            return sum + "-" + content.size();
        }
    }

    private InputStream open() throws IOException {
        return archive().openStream();
    }

    private URL archive() {
        URL archive = Binaries.class.getResource("/" + platform.archive());
        if (archive == null) {
            throw new EmbeddedPostgresException(
                    EmbeddedPostgresProblem.NO_BINARIES, "Not on the classpath: " + platform.archive());
        }
        return archive;
    }
}

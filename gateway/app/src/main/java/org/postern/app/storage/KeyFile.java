// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A 256-bit secret in a file of its own: made once, durable before first use, shared by the nodes that see the folder. */
final class KeyFile {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private KeyFile() {}

    /** Reads the secret, making it first when there is none; of two makers at once one wins and both read its secret. */
    static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6002 a key file cannot be read or written", e);
        }
    }

    static byte[] read(Path file) throws IOException {
        byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
        if (secret.length != BYTES) {
            throw new IOException("PST-6003 a key file has the wrong length; restore it from your key backup");
        }
        return secret;
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        Path temporary = Files.createTempFile(file.getParent(), "new", ".key");
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
            }
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(secret)));
                channel.force(true);
            }
            linkOrGiveWay(temporary, file);
            syncFolder(file.getParent());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A hard link fails when the name is taken, which a move would silently overwrite. */
    private static void linkOrGiveWay(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            return;
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Makes the new name itself durable where the system lets a folder be opened (not on Windows). */
    private static void syncFolder(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}

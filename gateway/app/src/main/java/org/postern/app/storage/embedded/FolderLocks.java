// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** The locks by which one gateway process owns a data folder; the operating system frees them when it dies. */
final class FolderLocks implements AutoCloseable {

    private final Deque<FileChannel> held = new ArrayDeque<>();

    /** Takes one more lock, or fails with {@link EmbeddedPostgresProblem#IN_USE} at once. */
    void take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held.push(channel);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new EmbeddedPostgresException(EmbeddedPostgresProblem.IN_USE, "Locked: " + file);
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.FOLDER_UNUSABLE, IoText.of(e), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.postern.client.files.SafeFiles;

/**
 * The signed contents that were taken, by their digests: somebody who sends an old message again, whose signature is as
 * good as ever, must not bring back what has been corrected since. For one thread.
 */
final class SeenMails {

    private final Path file;
    private final Set<String> digests;

    private SeenMails(Path file, Set<String> digests) {
        this.file = file;
        this.digests = digests;
    }

    /** A line that a crash cut off matches nothing, and does no harm. */
    static SeenMails in(Path file) throws IOException {
        SafeFiles.folder(file.getParent());
        if (Files.notExists(file)) {
            SafeFiles.write(file, new byte[0]);
        }
        return new SeenMails(file, new HashSet<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1)));
    }

    boolean contains(String digest) {
        return digests.contains(digest);
    }

    /** On the disk when this returns. */
    void add(String digest) throws IOException {
        if (!digests.add(digest)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer line = ByteBuffer.wrap(("\n" + digest + "\n").getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }
}

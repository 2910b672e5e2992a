// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.agent.AgentIssue;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The memory's file: lines that are only ever added, sealed one by one. What was added counts once {@link #flush} has
 * returned; a line that a crash cut off is left out when the file is next opened. One program at a time.
 */
final class Journal implements Closeable {

    private static final String FILE = "told.journal";
    private static final String LOCK = "told.lock";

    private final Path file;
    private final Sealing sealing;
    private final FileChannel locked;
    private final List<String> waiting = new ArrayList<>();
    private long lines;

    private Journal(Path file, Sealing sealing, FileChannel locked) {
        this.file = file;
        this.sealing = sealing;
        this.locked = locked;
    }

    /** Refused with PST-8080 while another program has it open, PST-8082 where the folder cannot be used. */
    static Verdict<Journal> open(Path folder, StateKey key) {
        try {
            SafeFiles.folder(folder);
            FileChannel locked =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(locked).isEmpty()) {
                locked.close();
                return AgentIssue.STATE_IN_USE.refuse();
            }
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                SafeFiles.write(file, new byte[0]);
            }
            return Verdict.accept(new Journal(file, new Sealing(key.sealing()), locked));
        } catch (IOException e) {
            return AgentIssue.FOLDER_UNUSABLE.refuse(folder.getFileName());
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException inThisProgram) {
            return Optional.empty();
        }
    }

    /** Every line in order, a last one that was cut off left out; false where one does not open. */
    boolean replay(Consumer<JsonNode> each) throws IOException {
        long size = Files.size(file);
        long good = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                boolean whole = good + line.length() < size;
                if (!whole) {
                    cutOff(good);
                    return true;
                }
                Optional<byte[]> opened = sealing.open(line, lines);
                if (opened.isEmpty()) {
                    return false;
                }
                each.accept(JsonMapper.shared().readTree(opened.get()));
                lines++;
                good += line.length() + 1;
            }
            return true;
        }
    }

    private void cutOff(long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    void add(JsonNode line) {
        waiting.add(sealing.seal(line.toString().getBytes(StandardCharsets.UTF_8), lines + waiting.size()));
    }

    /** What was added is on the disk when this returns. */
    void flush() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        byte[] bytes = (String.join("\n", waiting) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        lines += waiting.size();
        waiting.clear();
    }

    /** Puts these lines in place of all others, at once. */
    void replace(List<JsonNode> all) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            text.append(sealing.seal(all.get(i).toString().getBytes(StandardCharsets.UTF_8), i))
                    .append('\n');
        }
        SafeFiles.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
        lines = all.size();
    }

    long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        locked.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for words on disk: in UTF-8 and UTF-16, in Base64 at each of its three alignments, in hexadecimal and in
 * percent-encoding, whatever the case of plain letters.
 */
public final class ClearText {

    private static final int CHUNK = 1 << 20;

    private final List<String> plain = new ArrayList<>();
    private final List<String> encoded = new ArrayList<>();
    private final int longest;

    public ClearText(List<String> words) {
        Set<String> exact = new LinkedHashSet<>();
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            plain.add(latin(lower.getBytes(StandardCharsets.UTF_8)));
            plain.add(latin(lower.getBytes(StandardCharsets.UTF_16LE)));
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            plain.add(HexFormat.of().formatHex(bytes));
            plain.add(lower.replace(" ", "%20"));
            plain.add(lower.replace(" ", "+"));
            exact.addAll(base64(bytes));
        }
        encoded.addAll(exact);
        this.longest = Stream.concat(plain.stream(), encoded.stream())
                .mapToInt(String::length)
                .max()
                .orElse(1);
    }

    /** The files below a folder that hold one of the words. What a database or a log takes away meanwhile holds nothing. */
    public List<Path> in(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.isRegularFile(file) && isIn(file)) {
                    found.add(folder.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                return goneOrThrow(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                return failure == null ? FileVisitResult.CONTINUE : goneOrThrow(failure);
            }
        });
        return found;
    }

    private static FileVisitResult goneOrThrow(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    /** Whether one file holds one of the words; false where it is gone. */
    public boolean isIn(Path file) throws IOException {
        String kept = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                String text = kept + latin(chunk);
                String lower = text.toLowerCase(Locale.ROOT);
                if (plain.stream().anyMatch(lower::contains) || encoded.stream().anyMatch(text::contains)) {
                    return true;
                }
                kept = text.substring(Math.max(0, text.length() - longest));
            }
        } catch (NoSuchFileException gone) {
            return false;
        }
        return false;
    }

    /** The middle of the encoding is the same wherever the bytes stand in what was encoded, but for the alignment. */
    private static List<String> base64(byte[] bytes) {
        List<String> alignments = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] padded = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, padded, before, bytes.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
            int certain = before == 0 ? 0 : before + 1;
            String middle = text.substring(certain, padded.length * 8 / 6);
            alignments.add(middle);
            alignments.add(middle.replace('+', '-').replace('/', '_'));
        }
        return alignments;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks a {@code .tar.xz} with its links and execute permissions; entries that lead out of the folder are
 * refused.
 */
final class Unpacker {

    private static final int OWNER_EXECUTES = 0100;

    private Unpacker() {}

    /** Unpacks into a new folder and returns the sums of its files. */
    static FileSums unpack(InputStream archive, Path folder) throws IOException {
        PrivateFiles.folder(folder, "rwxr-xr-x");
        Map<String, String> sums = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(folder, folder.resolve(entry.getName()));
                if (entry.isDirectory()) {
                    PrivateFiles.folder(target, "rwxr-xr-x");
                } else if (entry.isSymbolicLink()) {
                    link(folder, target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    sums.put(folder.relativize(target).toString(), file(tar, entry, target));
                } else {
                    throw new IOException("Neither file, folder nor link: " + entry.getName());
                }
            }
        }
        return new FileSums(sums);
    }

    private static String file(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        PrivateFiles.folder(target.getParent(), "rwxr-xr-x");
        try (OutputStream output = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            String sum = FileSums.copy(tar, output);
            PrivateFiles.permit(target, (entry.getMode() & OWNER_EXECUTES) != 0 ? "rwxr-xr-x" : "rw-r--r--");
            return sum;
        }
    }

    private static void link(Path folder, Path target, Path to) throws IOException {
        PrivateFiles.folder(target.getParent(), "rwxr-xr-x");
        inside(folder, target.getParent().resolve(to));
        Files.createSymbolicLink(target, to);
    }

    private static Path inside(Path folder, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(folder.normalize())) {
            throw new IOException("An entry of the archive leads out of it");
        }
        return normal;
    }
}

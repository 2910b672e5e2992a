// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds the state of one gateway; its layout is promised in the contract, section 5.
 *
 * @param root absolute; created when missing, readable by its owner only
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path pki() {
        return root.resolve("pki");
    }

    /** The gateway's own keys in a development gateway; production keeps them elsewhere. */
    public Path keys() {
        return privateFolder(root.resolve("keys"));
    }

    public Path ledger() {
        return privateFolder(root.resolve("ledger"));
    }

    /** Creates a folder that only its owner can enter. */
    public static Path privateFolder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6001 the data folder cannot be created; check its parent's rights", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Gives files to the account that runs the server (only root can, and only root needs to). */
final class Ownership {

    private Ownership() {}

    /** Makes a folder for the server alone, with what is in it. */
    static void give(Path folder, Account account) throws IOException {
        PrivateFiles.folder(folder, "rwx------");
        if (account.owner().isEmpty() || isOwner(folder, account)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.toList()) {
                set(path, account);
            }
        }
    }

    static boolean isOwner(Path path, Account account) throws IOException {
        return account.owner().isEmpty()
                || account.owner().getAsInt()
                        == (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static void set(Path path, Account account) throws IOException {
        Files.setAttribute(path, "unix:uid", account.owner().getAsInt(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", account.group().getAsInt(), LinkOption.NOFOLLOW_LINKS);
    }
}

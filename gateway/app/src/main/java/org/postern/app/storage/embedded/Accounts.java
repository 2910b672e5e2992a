// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The accounts that could run a cluster, the most suitable first.
 *
 * <p>As an ordinary user, and on Windows (where PostgreSQL drops an administrator's rights itself), that is the
 * gateway's own. As root: whoever owns the cluster already, then a user namespace, then the owner of the data
 * folder, then "nobody".
 */
final class Accounts {

    private static final int NOBODY = 65534;

    private final Platform platform;

    Accounts(Platform platform) {
        this.platform = platform;
    }

    /** Asked of a file of our own: the JDK's own answer is 0, root, for a user whom the system has no name for. */
    boolean isRoot() throws IOException {
        if (platform.isWindows()) {
            return false;
        }
        Path mine = Files.createTempFile("postern-account", "");
        try {
            return (Integer) Files.getAttribute(mine, "unix:uid") == 0;
        } finally {
            Files.delete(mine);
        }
    }

    List<Account> candidates(Path dataDir, ClusterHome home) throws IOException {
        if (!isRoot()) {
            return platform.isLinux()
                    ? List.of(Account.itself(), Account.itselfInNamespace())
                    : List.of(Account.itself());
        }
        List<Account> candidates = new ArrayList<>();
        if (home.exists()) {
            candidates.add(ownerOf(home.data()));
        }
        candidates.add(Account.rootInNamespace());
        candidates.add(ownerOf(dataDir));
        candidates.add(Account.user(NOBODY, NOBODY));
        candidates.add(Account.nobodyByRunuser(NOBODY, NOBODY));
        return candidates.stream().distinct().toList();
    }

    private static Account ownerOf(Path folder) throws IOException {
        int uid = (Integer) Files.getAttribute(folder, "unix:uid");
        return uid == 0
                ? Account.rootInNamespace()
                : Account.user(uid, (Integer) Files.getAttribute(folder, "unix:gid"));
    }
}

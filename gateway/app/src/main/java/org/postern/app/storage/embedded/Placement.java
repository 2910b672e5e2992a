// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Decides where the cluster is and who runs it, by trying: an account is taken when it can really work in the folder.
 */
final class Placement {

    /** Fails for root, for a user without a name, and for a folder that cannot be entered or written. */
    private static final String PROBE =
            "[ \"$(id -u)\" != 0 ] && id -un > /dev/null && cd \"$1\" && : > .probe && rm .probe";

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

    private final EmbeddedPostgresSettings settings;
    private final DataNotes notes;
    private final Platform platform;
    private final Accounts accounts;
    private final List<String> refusals = new ArrayList<>();

    Placement(EmbeddedPostgresSettings settings, DataNotes notes, Platform platform) {
        this.settings = settings;
        this.notes = notes;
        this.platform = platform;
        this.accounts = new Accounts(platform);
    }

    /** The place in use and its account, or for a new cluster the first that works. */
    Place choose() throws IOException {
        ClusterHome inside = new ClusterHome(notes.folder());
        var noted = notes.location();
        if (noted.isPresent() && !noted.get().exists()) {
            throw new EmbeddedPostgresException(
                    EmbeddedPostgresProblem.CLUSTER_MISSING,
                    "Noted in %s: %s"
                            .formatted(notes.locationFile(), noted.get().root()));
        }
        ClusterHome home = noted.orElse(inside);
        for (Account account : accounts.candidates(settings.dataDir(), home)) {
            if (suits(account, home)) {
                return new Place(home, account);
            }
        }
        return home.exists() ? refuse() : elsewhere();
    }

    private Place elsewhere() throws IOException {
        if (!accounts.isRoot()) {
            return refuse();
        }
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        if (!Files.exists(settings.elsewhere())) {
            PrivateFiles.folder(settings.elsewhere(), "rwx--x--x");
        }
        ClusterHome home = new ClusterHome(
                settings.elsewhere().resolve("postgres-" + HexFormat.of().formatHex(random)));
        for (Account account : accounts.candidates(settings.dataDir(), home)) {
            if (suits(account, home)) {
                return new Place(home, account);
            }
        }
        PrivateFiles.delete(home.root());
        return refuse();
    }

    private boolean suits(Account account, ClusterHome home) throws IOException {
        if (home.exists() && !Ownership.isOwner(home.data(), account) && ServerProcesses.areIn(home.data())) {
            return false;
        }
        PrivateFiles.folder(home.root(), account.isOtherUser() ? "rwx--x--x" : "rwx------");
        if (platform.isWindows()) {
            return true;
        }
        Path folder = home.exists() ? home.data() : home.fresh();
        if (!home.exists()) {
            PrivateFiles.delete(home.fresh());
        }
        Ownership.give(folder, account);
        var probe =
                List.of("/bin/sh", "-c", PROBE, "sh", folder.toAbsolutePath().toString());
        Commands.Ended ended = Commands.run(account.command(probe), Path.of("/"), "", PROBE_LIMIT);
        if (!ended.succeeded()) {
            PrivateFiles.delete(home.fresh());
            refusals.add("%s in %s: %s"
                    .formatted(account.name(), folder, ended.output().strip()));
        }
        return ended.succeeded();
    }

    /** Whether an account can enter a folder. */
    static boolean reaches(Account account, Path folder) throws IOException {
        var probe = List.of(
                "/bin/sh", "-c", "cd \"$1\"", "sh", folder.toAbsolutePath().toString());
        return account.prefix().isEmpty()
                || Commands.run(account.command(probe), Path.of("/"), "", PROBE_LIMIT)
                        .succeeded();
    }

    private Place refuse() {
        throw new EmbeddedPostgresException(EmbeddedPostgresProblem.NO_ACCOUNT, String.join("\n", refusals));
    }
}

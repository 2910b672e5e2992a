// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sftp;

import java.nio.file.Path;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.postern.agent.setup.Secret;
import org.postern.agent.setup.Section;

/**
 * An SFTP server as agent.yaml names it.
 *
 * @param key        file with the private key to sign in with, OpenSSH or PEM
 * @param passphrase of that file
 * @param hostKey    of the only key that the server may have, as {@code ssh-keygen -l} shows it: {@code SHA256:...}
 */
public record SftpServer(String host, int port, String user, Path key, Secret passphrase, String hostKey) {

    private static final int PORT = 22;
    private static final int LAST_PORT = 65_535;
    private static final String FINGERPRINT = "SHA256:[A-Za-z0-9+/]{43}";

    /** The entries {@code host}, {@code port}, {@code user}, {@code key}, {@code passphrase}, {@code hostKey}. */
    public static SftpServer read(Section entries) {
        entries.text("hostKey");
        return new SftpServer(
                entries.text("host"),
                entries.number("port", PORT, 1, LAST_PORT),
                entries.text("user"),
                entries.path("key"),
                entries.optionalSecret("passphrase").orElse(Secret.none()),
                entries.parsed(
                                "hostKey",
                                SftpServer::fingerprint,
                                "a fingerprint such as ssh-keygen -l shows: SHA256:...")
                        .orElse(""));
    }

    private static String fingerprint(String text) {
        if (!text.matches(FINGERPRINT)) {
            throw new IllegalArgumentException("no fingerprint");
        }
        return text;
    }

    boolean isHostKey(java.security.PublicKey shown) {
        return hostKey.equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, shown));
    }

    /** Never where or who. */
    @Override
    public String toString() {
        return "SftpServer";
    }
}

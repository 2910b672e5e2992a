// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.postern.envelope.pki.Verdict;

/**
 * Connects to one SFTP server with the key that agent.yaml names, and only where the server has the host key that it
 * names: nothing of the user's own SSH settings, agents or known hosts is asked.
 */
public final class SftpConnector implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final SftpServer server;
    private SshClient client;

    public SftpConnector(SftpServer server) {
        this.server = server;
    }

    /** Refused with PST-8140 to 8144; the caller closes the session. */
    public Verdict<SftpSession> open() {
        return userKey().then(this::open);
    }

    private Verdict<SftpSession> open(KeyPair key) {
        AtomicBoolean otherKey = new AtomicBoolean();
        ClientSession session;
        try {
            session = started()
                    .connect(server.user(), server.host(), server.port())
                    .verify(PATIENCE)
                    .getSession();
        } catch (IOException e) {
            return SftpIssue.SERVER.refuse();
        }
        try {
            session.setServerKeyVerifier((any, address, shown) -> {
                otherKey.set(!server.isHostKey(shown));
                return !otherKey.get();
            });
            session.setSessionHeartbeat(HeartbeatType.IGNORE, HEARTBEAT);
            session.addPublicKeyIdentity(key);
            session.auth().verify(PATIENCE);
            return Verdict.accept(
                    new SftpSession(session, SftpClientFactory.instance().createSftpClient(session)));
        } catch (IOException e) {
            boolean signedIn = session.isAuthenticated();
            session.close(true);
            return (otherKey.get() ? SftpIssue.HOST_KEY : signedIn ? SftpIssue.TRANSFER : SftpIssue.SIGN_IN).refuse();
        }
    }

    private synchronized SshClient started() {
        if (client == null) {
            client = SshClient.setUpDefaultClient();
            client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            client.setUserAuthFactoriesNameList("publickey");
            client.start();
        }
        return client;
    }

    private Verdict<KeyPair> userKey() {
        return server.passphrase().read().then(passphrase -> {
            try (InputStream in = Files.newInputStream(server.key())) {
                FilePasswordProvider password = passphrase.length == 0
                        ? FilePasswordProvider.EMPTY
                        : FilePasswordProvider.of(new String(passphrase));
                Iterable<KeyPair> pairs =
                        SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName("key"), in, password);
                return pairs == null || !pairs.iterator().hasNext()
                        ? SftpIssue.USER_KEY.refuse()
                        : Verdict.accept(pairs.iterator().next());
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                return SftpIssue.USER_KEY.refuse();
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        });
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.stop();
            client = null;
        }
    }
}

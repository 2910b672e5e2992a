// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on this machine that signs one user in by one key. */
public final class TestSftp implements AutoCloseable {

    public static final String PASSPHRASE = "invented-passphrase";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey = keys();
    private final KeyPair userKey = keys();

    /** @param root folder that the user sees as / */
    public TestSftp(Path root) throws IOException {
        server.setHost("localhost");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("postern") && KeyUtils.compareKeys(key, userKey.getPublic()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    public int port() {
        return server.getPort();
    }

    public String hostKey() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
    }

    /** Writes the user's key as ssh-keygen does, with a passphrase. */
    public void writeUserKey(Path file) throws Exception {
        OpenSSHKeyEncryptionContext encrypted = new OpenSSHKeyEncryptionContext();
        encrypted.setPassword(PASSPHRASE);
        encrypted.setCipherType("256");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(userKey, "test", encrypted, out);
        }
    }

    /** The entries of agent.yaml that lead here, with the passphrase in a file beside the key. */
    public String entries(Path folder, String hostKey) throws Exception {
        writeUserKey(folder.resolve("sftp.key"));
        Files.writeString(folder.resolve("sftp.pass"), PASSPHRASE + "\n");
        return """
                host: localhost
                port: %d
                user: postern
                key: sftp.key
                passphrase: {file: sftp.pass}
                hostKey: "%s"
                """.formatted(port(), hostKey);
    }

    public static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}

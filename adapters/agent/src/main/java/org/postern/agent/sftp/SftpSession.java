// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.postern.client.files.SafeFiles;

/** An open connection to an SFTP server, with the few things that are done there. */
public final class SftpSession implements AutoCloseable {

    private static final String PARTIAL = ".partial";

    private final ClientSession session;
    private final SftpClient client;

    SftpSession(ClientSession session, SftpClient client) {
        this.session = session;
        this.client = client;
    }

    /** A plain file of a folder. @param modified in milliseconds of the epoch; servers give whole seconds */
    public record Remote(String name, long size, long modified) {}

    /** Plain files only: no links, and no name that leads elsewhere. */
    public List<Remote> files(String folder) throws IOException {
        List<Remote> files = new ArrayList<>();
        for (DirEntry entry : client.readDir(folder)) {
            var attributes = entry.getAttributes();
            if (attributes.isRegularFile() && !entry.getFilename().matches(".*[/\\\\].*")) {
                files.add(new Remote(
                        entry.getFilename(),
                        attributes.getSize(),
                        attributes.getModifyTime().toMillis()));
            }
        }
        return files;
    }

    /** Makes a folder where there is none. */
    public void folder(String folder) throws IOException {
        if (!exists(folder)) {
            client.mkdir(folder);
        }
    }

    public boolean exists(String place) throws IOException {
        try {
            client.stat(place);
            return true;
        } catch (SftpException none) {
            if (none.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                throw none;
            }
            return false;
        }
    }

    /** One step, where the server does it so. */
    public void rename(String from, String to) throws IOException {
        client.rename(from, to);
    }

    /** The file appears whole under its name or not at all; one that is there is replaced. */
    public void write(String file, byte[] content) throws IOException {
        try (OutputStream out = client.write(file + PARTIAL)) {
            out.write(content);
        }
        try {
            client.remove(file);
        } catch (SftpException none) {
            if (none.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                throw none;
            }
        }
        client.rename(file + PARTIAL, file);
    }

    /** Copies a file to this machine, where only the owner can read it. */
    public void fetch(String file, Path to) throws IOException {
        SafeFiles.folder(to.getParent());
        try (InputStream in = client.read(file)) {
            Files.copy(in, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public boolean isOpen() {
        return session.isOpen() && client.isOpen();
    }

    @Override
    public void close() {
        session.close(true);
    }
}

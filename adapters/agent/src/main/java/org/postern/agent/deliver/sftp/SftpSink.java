// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sftp;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.agent.deliver.Sink;
import org.postern.agent.deliver.form.Forms;
import org.postern.agent.sftp.SftpConnector;
import org.postern.agent.sftp.SftpIssue;
import org.postern.agent.sftp.SftpSession;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/**
 * A folder of an SFTP server whose host key is known; the files are those of a {@link
 * org.postern.agent.deliver.folder.FolderSink}. Of {@code ID.read} only that it is there counts, and when it was written.
 */
public final class SftpSink implements Sink {

    private static final String READ = ".read";
    private static final String TAKEN = ".acknowledged";
    private static final String REFUSED = ".not-acknowledged";

    private final SftpConnector server;
    private final String folder;
    private final Forms forms;
    private final String role;

    /** @param folder on the server, with slashes */
    public SftpSink(SftpConnector server, String folder, Forms forms, String role) {
        this.server = server;
        this.folder = folder;
        this.forms = forms;
        this.role = role;
    }

    @Override
    public Optional<Refusal> hand(Opened opened) {
        return server.open().either(session -> write(session, opened), Optional::of);
    }

    private Optional<Refusal> write(SftpSession session, Opened opened) {
        try (session) {
            session.folder(folder);
            for (Map.Entry<String, byte[]> file : forms.of(opened).entrySet()) {
                session.write(folder + "/" + file.getKey(), file.getValue());
            }
            return Optional.empty();
        } catch (IOException e) {
            return refusal(SftpIssue.TRANSFER.refuse());
        }
    }

    /** Nothing while the server cannot be reached. */
    @Override
    public List<Read> read(Set<UUID> waiting) {
        return server.open().either(session -> read(session, waiting), refusal -> List.of());
    }

    private List<Read> read(SftpSession session, Set<UUID> waiting) {
        try (session) {
            return session.files(folder).stream()
                    .filter(file -> file.name().endsWith(READ))
                    .flatMap(file -> envelope(file.name()).filter(waiting::contains).stream()
                            .map(id -> new Read(id, role, Instant.ofEpochMilli(file.modified()))))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<UUID> envelope(String name) {
        String id = name.substring(0, name.length() - READ.length());
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    /** Where it cannot be renamed now it stays; what was said is remembered, so that it is not said again. */
    @Override
    public void answered(UUID envelope, boolean taken) {
        if (server.open() instanceof Verdict.Accepted<SftpSession> open) {
            try (SftpSession session = open.value()) {
                session.rename(folder + "/" + envelope + READ, folder + "/" + envelope + (taken ? TAKEN : REFUSED));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static Optional<Refusal> refusal(Verdict<Void> refused) {
        return refused.either(never -> Optional.empty(), Optional::of);
    }

    @Override
    public void close() {
        server.close();
    }
}

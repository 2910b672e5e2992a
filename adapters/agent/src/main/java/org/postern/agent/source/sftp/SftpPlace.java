// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.sftp;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.agent.sftp.SftpConnector;
import org.postern.agent.sftp.SftpIssue;
import org.postern.agent.sftp.SftpSession;
import org.postern.agent.sftp.SftpSession.Remote;
import org.postern.agent.source.file.LocalCopies;
import org.postern.agent.source.file.Place;
import org.postern.agent.source.file.Settling;
import org.postern.agent.source.file.Stamps;
import org.postern.agent.source.file.TakenFile;
import org.postern.envelope.pki.Verdict;

/**
 * A folder of an SFTP server. A file is taken in hand by renaming it into {@code work}, so that two agents never read
 * the same one, and goes to {@code done} or {@code error}. One connection for each turn.
 */
final class SftpPlace implements Place, SftpFolders {

    private final SftpConnector connector;
    private final String inbox;
    private final LocalCopies copies;
    private final Settling settling;
    private final Stamps stamps;
    private SftpSession session;

    SftpPlace(SftpConnector connector, String inbox, LocalCopies copies, Settling settling, Stamps stamps) {
        this.connector = connector;
        this.inbox = inbox.replaceFirst("/+$", "");
        this.copies = copies;
        this.settling = settling;
        this.stamps = stamps;
    }

    @Override
    public Verdict<List<TakenFile>> take() {
        rest();
        return connector.open().then(this::take);
    }

    private Verdict<List<TakenFile>> take(SftpSession opened) {
        session = opened;
        try {
            for (String folder : List.of(work(), done(), error())) {
                opened.folder(folder);
            }
            claim(opened);
            return Verdict.accept(opened.files(work()).stream()
                    .filter(file -> Stamps.isStamped(file.name()))
                    .sorted(Comparator.comparing(Remote::name))
                    .<TakenFile>map(file -> new SftpFile(file.name(), this, copies))
                    .toList());
        } catch (IOException e) {
            return SftpIssue.TRANSFER.refuse();
        }
    }

    private void claim(SftpSession opened) throws IOException {
        List<Remote> files = opened.files(inbox).stream()
                .filter(file -> !Stamps.isPassedOver(file.name()))
                .sorted(Comparator.comparing(Remote::name))
                .toList();
        Set<String> names = files.stream().map(Remote::name).collect(Collectors.toSet());
        settling.keepOnly(names);
        for (Remote file : files) {
            if (settling.isSettled(file.name(), file.size(), file.modified())) {
                opened.rename(inbox + "/" + file.name(), work() + "/" + stamps.stamped(file.name()));
            }
        }
    }

    @Override
    public SftpSession session() throws IOException {
        if (session == null || !session.isOpen()) {
            session = connector.open().either(opened -> opened, refusal -> null);
        }
        if (session == null) {
            throw new IOException("The SFTP server went away");
        }
        return session;
    }

    @Override
    public String work() {
        return inbox + "/work";
    }

    @Override
    public String done() {
        return inbox + "/done";
    }

    @Override
    public String error() {
        return inbox + "/error";
    }

    @Override
    public void rest() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.sftp;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
    private final Optional<String> persons;
    private final LocalCopies copies;
    private final Settling settling;
    private final Stamps stamps;
    private SftpSession session;

    SftpPlace(
            SftpConnector connector,
            String inbox,
            Optional<String> persons,
            LocalCopies copies,
            Settling settling,
            Stamps stamps) {
        this.connector = connector;
        this.inbox = inbox.replaceFirst("/+$", "");
        this.persons = persons;
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
            giveBack(opened);
            claim(opened);
            Set<String> there = names(opened, work());
            return Verdict.accept(there.stream()
                    .filter(Stamps::isStamped)
                    .sorted()
                    .<TakenFile>map(name -> new SftpFile(name, persons.isPresent(), this, copies))
                    .toList());
        } catch (IOException e) {
            return SftpIssue.TRANSFER.refuse();
        }
    }

    private void claim(SftpSession opened) throws IOException {
        Map<String, Remote> files = opened.files(inbox).stream()
                .filter(file -> !Stamps.isPassedOver(file.name()))
                .collect(Collectors.toMap(Remote::name, Function.identity(), (one, same) -> one, TreeMap::new));
        settling.keepOnly(files.keySet());
        boolean personsReady = persons.isEmpty()
                || Optional.ofNullable(files.get(persons.get()))
                        .filter(this::isSettled)
                        .isPresent();
        for (Remote file : files.values()) {
            boolean second = persons.filter(file.name()::equals).isPresent();
            if (!second && isSettled(file) && personsReady) {
                claim(opened, file.name());
                // The second file goes with one first.
                personsReady = persons.isEmpty();
            }
        }
    }

    /** A second file whose first was not taken when a crash came; where there is a newer one it is put aside. */
    private void giveBack(SftpSession opened) throws IOException {
        Set<String> there = persons.isPresent() ? names(opened, work()) : Set.of();
        for (String second : there.stream().filter(SftpFile::isPersons).toList()) {
            String first = SftpFile.first(second);
            if (!there.contains(first)) {
                boolean newer = names(opened, inbox).contains(persons.orElseThrow());
                opened.rename(
                        work() + "/" + second,
                        newer ? error() + "/" + SftpFile.away(first) : inbox + "/" + persons.get());
            }
        }
    }

    private static Set<String> names(SftpSession opened, String folder) throws IOException {
        return opened.files(folder).stream().map(Remote::name).collect(Collectors.toSet());
    }

    private boolean isSettled(Remote file) {
        return settling.isSettled(file.name(), file.size(), file.modified());
    }

    /** The second file of an export goes first: whatever is in hand has it, and one without its first is taken back. */
    private void claim(SftpSession opened, String name) throws IOException {
        String stamped = stamps.stamped(name);
        if (persons.isPresent()) {
            opened.rename(inbox + "/" + persons.get(), work() + "/" + SftpFile.persons(stamped));
        }
        opened.rename(inbox + "/" + name, work() + "/" + stamped);
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

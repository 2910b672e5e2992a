// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.postern.agent.run.AgentLog;
import org.postern.agent.source.file.Place;
import org.postern.agent.source.file.Settling;
import org.postern.agent.source.file.SourceIssue;
import org.postern.agent.source.file.Stamps;
import org.postern.agent.source.file.TakenFile;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.pki.Verdict;

/**
 * A folder of this machine, or one that it shares. A file is taken in hand by moving it into {@code work}, from where
 * it goes to {@code done} or {@code error}; what a crash left in {@code work} is in hand at the next start.
 */
final class FolderPlace implements Place {

    private final String source;
    private final Path inbox;
    private final Folders folders;
    private final Optional<String> persons;
    private final Settling settling;
    private final Stamps stamps;
    private final AgentLog log;
    private final Set<String> stuck = new HashSet<>();

    FolderPlace(FolderSource settings, Settling settling, Stamps stamps, AgentLog log) {
        this.source = settings.name();
        this.inbox = settings.folder();
        this.folders = Folders.below(inbox);
        this.persons = settings.common().persons();
        this.settling = settling;
        this.stamps = stamps;
        this.log = log;
    }

    @Override
    public Verdict<List<TakenFile>> take() {
        try {
            folders.make();
            claim();
            return Verdict.accept(inHand());
        } catch (IOException e) {
            return SourceIssue.FOLDER.refuse();
        }
    }

    private void claim() throws IOException {
        List<Path> files = files(inbox, name -> !Stamps.isPassedOver(name));
        settling.keepOnly(Set.copyOf(files.stream().map(FolderPlace::name).toList()));
        stuck.retainAll(files.stream().map(FolderPlace::name).toList());
        for (Path file : files) {
            if (isSettled(file) && !isPersons(name(file)) && personsAreReady()) {
                claim(file);
            }
        }
    }

    private boolean isPersons(String name) {
        return persons.filter(name::equals).isPresent();
    }

    /** An export of two files is taken when both are whole. */
    private boolean personsAreReady() throws IOException {
        return persons.isEmpty() || isSettled(inbox.resolve(persons.get()));
    }

    private boolean isSettled(Path file) throws IOException {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return settling.isSettled(
                    name(file), seen.size(), seen.lastModifiedTime().toMillis());
        } catch (NoSuchFileException taken) {
            return false;
        }
    }

    /** On Windows a file that a program still has open does not move: that, too, is a sign that it is not whole. */
    private void claim(Path file) throws IOException {
        String stamped = stamps.stamped(name(file));
        try {
            if (persons.isPresent()) {
                Files.copy(inbox.resolve(persons.get()), folders.personsOf(stamped));
            }
            Files.move(file, folders.work().resolve(stamped));
            if (persons.isPresent()) {
                Files.deleteIfExists(inbox.resolve(persons.get()));
            }
        } catch (NoSuchFileException taken) {
            return;
        } catch (FileSystemException open) {
            if (stuck.add(name(file))) {
                log.say(source, SourceIssue.CANNOT_MOVE.refusal());
            }
        }
    }

    private List<TakenFile> inHand() throws IOException {
        return files(folders.work(), Stamps::isStamped).stream()
                .<TakenFile>map(file -> new FolderFile(file, folders))
                .toList();
    }

    private static List<Path> files(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> wanted.test(name(file)))
                    .sorted(Comparator.comparing(FolderPlace::name))
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Makes what is missing, and removes second files whose first was not taken when a crash came. */
    static void prepare(Path inbox) throws IOException {
        SafeFiles.folder(inbox);
        Folders folders = Folders.below(inbox);
        folders.make();
        for (Path second : files(folders.work(), Folders::isPersons)) {
            if (Files.notExists(folders.firstOf(second))) {
                Files.delete(second);
            }
        }
    }
}

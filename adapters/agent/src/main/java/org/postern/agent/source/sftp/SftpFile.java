// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postern.agent.intake.ErrorCopies;
import org.postern.agent.source.file.LocalCopies;
import org.postern.agent.source.file.Stamps;
import org.postern.agent.source.file.TakenFile;

/**
 * A file in the {@code work} folder of an SFTP server. What is written beside it goes first, the file itself last.
 *
 * @param ofTwo whether a second file belongs to it
 */
record SftpFile(String name, boolean ofTwo, SftpFolders folders, LocalCopies copies) implements TakenFile {

    private static final String PERSONS = ".persons";

    /** The second file of an export, beside the first that is in hand. */
    static String persons(String stamped) {
        return "." + stamped + PERSONS;
    }

    static boolean isPersons(String name) {
        return name.startsWith(".") && name.endsWith(PERSONS);
    }

    /** The first file of an export, beside its second. */
    static String first(String persons) {
        return persons.substring(1, persons.length() - PERSONS.length());
    }

    /** What the second file is called once it is put away. */
    static String away(String stamped) {
        return Stamps.base(stamped) + "-persons";
    }

    @Override
    public String stamp() {
        return Stamps.stamp(name);
    }

    @Override
    public Path content() throws IOException {
        Path copy = copies.of(stamp());
        folders.session().fetch(folders.work() + "/" + name, copy);
        return copy;
    }

    /** Put away already where a crash came between the two. */
    @Override
    public Optional<Path> persons() throws IOException {
        if (!ofTwo) {
            return Optional.empty();
        }
        for (String place : List.of(
                folders.work() + "/" + persons(name),
                folders.done() + "/" + away(name),
                folders.error() + "/" + away(name))) {
            if (folders.session().exists(place)) {
                Path copy = copies.of(secondStamp());
                folders.session().fetch(place, copy);
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    private String secondStamp() {
        return stamp() + "-persons";
    }

    @Override
    public ErrorCopies errorCopies() {
        return (part, xlsx) ->
                folders.session().write(beside("-to-mend" + (part == 1 ? "" : "-" + part) + ".xlsx"), xlsx);
    }

    @Override
    public void done() throws IOException {
        move(folders.done());
    }

    @Override
    public void failed(List<String> report) throws IOException {
        String text = String.join("\n", report) + "\n";
        folders.session().write(beside("-report.txt"), text.getBytes(StandardCharsets.UTF_8));
        move(folders.error());
    }

    private String beside(String ending) {
        return folders.error() + "/" + Stamps.base(name) + ending;
    }

    private void move(String folder) throws IOException {
        String second = folders.work() + "/" + persons(name);
        if (ofTwo && folders.session().exists(second)) {
            folders.session().rename(second, folder + "/" + away(name));
        }
        folders.session().rename(folders.work() + "/" + name, folder + "/" + name);
        copies.remove(stamp());
        copies.remove(secondStamp());
    }

    /** Never its name, which may be a person's. */
    @Override
    public String toString() {
        return "SftpFile[" + stamp() + "]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.postern.agent.intake.ErrorCopies;
import org.postern.agent.source.file.LocalCopies;
import org.postern.agent.source.file.Stamps;
import org.postern.agent.source.file.TakenFile;

/** A file in the {@code work} folder of an SFTP server. What is written beside it goes first, the file itself last. */
record SftpFile(String name, SftpFolders folders, LocalCopies copies) implements TakenFile {

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
        folders.session().rename(folders.work() + "/" + name, folder + "/" + name);
        copies.remove(stamp());
    }

    /** Never its name, which may be a person's. */
    @Override
    public String toString() {
        return "SftpFile[" + stamp() + "]";
    }
}

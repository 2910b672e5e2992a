// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agent.intake.ErrorCopies;
import org.postern.agent.intake.ErrorFolder;
import org.postern.agent.source.file.Stamps;
import org.postern.agent.source.file.TakenFile;
import org.postern.client.files.SafeFiles;

/** A file in the {@code work} folder. What is written beside it goes first, the file itself last. */
record FolderFile(Path file, Folders folders) implements TakenFile {

    private static final String AWAY = "-persons";

    @Override
    public String stamp() {
        return Stamps.stamp(name());
    }

    @Override
    public Path content() {
        return file;
    }

    /** Put away already where a crash came between the two. */
    @Override
    public Optional<Path> persons() {
        String away = Stamps.base(name()) + AWAY;
        return Stream.of(
                        folders.personsOf(name()),
                        folders.done().resolve(away),
                        folders.error().resolve(away))
                .filter(Files::exists)
                .findFirst();
    }

    @Override
    public ErrorCopies errorCopies() {
        return new ErrorFolder(folders.error(), Stamps.base(name()));
    }

    @Override
    public void done() throws IOException {
        move(folders.done());
    }

    @Override
    public void failed(List<String> report) throws IOException {
        String text = String.join(System.lineSeparator(), report) + System.lineSeparator();
        SafeFiles.write(
                folders.error().resolve(Stamps.base(name()) + "-report.txt"), text.getBytes(StandardCharsets.UTF_8));
        move(folders.error());
    }

    private void move(Path folder) throws IOException {
        Path second = folders.personsOf(name());
        if (Files.exists(second)) {
            Files.move(second, folder.resolve(Stamps.base(name()) + AWAY));
        }
        Files.move(file, folder.resolve(name()));
    }

    private String name() {
        return file.getFileName().toString();
    }

    /** Never its name, which may be a person's. */
    @Override
    public String toString() {
        return "FolderFile[" + stamp() + "]";
    }
}

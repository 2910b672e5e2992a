// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attachments of one message as files of this machine, named by numbers alone and gone when it is closed. Where an export
 * is of two files, one of them is known by its agreed name.
 */
final class AttachedFiles implements AutoCloseable {

    private final Path folder;
    private final String stamp;
    private final Optional<String> agreed;
    private final List<Path> sheets = new ArrayList<>();
    private Optional<Path> persons = Optional.empty();

    private AttachedFiles(Path folder, String stamp, Optional<String> agreed) {
        this.folder = folder;
        this.stamp = stamp;
        this.agreed = agreed;
    }

    /** @param agreed name of the file with the persons */
    static AttachedFiles in(Path folder, String stamp, Optional<String> agreed) {
        return new AttachedFiles(folder, stamp, agreed);
    }

    void take(List<Part> attached) throws MessagingException, IOException {
        for (int i = 0; i < attached.size(); i++) {
            Path file = folder.resolve(stamp + "-" + (i + 1));
            String name = attached.get(i).getFileName();
            if (agreed.isPresent() && agreed.get().equalsIgnoreCase(name) && persons.isEmpty()) {
                persons = Optional.of(file);
            } else {
                sheets.add(file);
            }
            Attachments.write(attached.get(i), file);
        }
    }

    boolean lackPersons() {
        return agreed.isPresent() && persons.isEmpty();
    }

    List<Path> sheets() {
        return sheets;
    }

    Optional<Path> persons() {
        return persons;
    }

    @Override
    public void close() throws IOException {
        for (Path file : sheets) {
            Files.deleteIfExists(file);
        }
        if (persons.isPresent()) {
            Files.deleteIfExists(persons.get());
        }
    }
}

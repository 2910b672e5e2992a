// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.folder;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.deliver.Sink;
import org.postern.agent.deliver.form.Forms;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.Refusal;

/**
 * A folder of the recipient's own machine: {@code ID.json}, {@code ID.pdf}, {@code ID.xml}, each whole or not there. Whoever has
 * read one lays {@code ID.read} beside it, empty or with the reader's role in its first line; it becomes {@code
 * ID.acknowledged} when the gateway knows, or {@code ID.not-acknowledged} where it does not take it.
 */
public final class FolderSink implements Sink {

    /** The second is what Windows makes of it where it hides the endings of names. */
    private static final List<String> READ = List.of(".read", ".read.txt");

    private static final String TAKEN = ".acknowledged";
    private static final String REFUSED = ".not-acknowledged";
    private static final int LONGEST = 200;

    private final Path folder;
    private final Forms forms;
    private final String role;

    /** @param role of a reader who does not say one */
    public FolderSink(Path folder, Forms forms, String role) {
        this.folder = folder;
        this.forms = forms;
        this.role = role;
    }

    @Override
    public Optional<Refusal> hand(Opened opened) {
        try {
            SafeFiles.folder(folder);
            for (Map.Entry<String, byte[]> file : forms.of(opened).entrySet()) {
                SafeFiles.write(folder.resolve(file.getKey()), file.getValue());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(DeliverIssue.FOLDER.refusal());
        }
    }

    @Override
    public List<Read> read(Set<UUID> waiting) {
        List<Read> read = new ArrayList<>();
        for (UUID id : waiting) {
            laid(id).flatMap(file -> said(id, file)).ifPresent(read::add);
        }
        return read;
    }

    private Optional<Path> laid(UUID id) {
        return READ.stream()
                .map(ending -> folder.resolve(id + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Empty while whoever writes it holds it. */
    private Optional<Read> said(UUID id, Path file) {
        try {
            String first = text(file).lines().findFirst().orElse("").strip();
            return Optional.of(new Read(
                    id,
                    first.isEmpty() ? role : first,
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What no editor writes as UTF-8 says no role; a mark at its beginning is no part of one. */
    private static String text(Path file) throws IOException {
        try {
            return Files.size(file) > LONGEST ? "" : Files.readString(file).replace("\uFEFF", "");
        } catch (CharacterCodingException other) {
            return "";
        }
    }

    @Override
    public void answered(UUID envelope, boolean taken) {
        Path to = folder.resolve(envelope + (taken ? TAKEN : REFUSED));
        Optional<Path> laid = laid(envelope);
        try {
            if (laid.isPresent()) {
                Files.move(laid.get(), to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // Somebody else has moved it, or holds it; what was said is remembered, so that it is not said again.
            return;
        }
    }
}

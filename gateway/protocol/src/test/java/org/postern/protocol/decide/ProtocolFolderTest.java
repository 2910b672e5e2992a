// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.TestProtocols;

class ProtocolFolderTest {

    private static final String PROTOCOL =
            with(rule("A", "['**']", "share").replace("to: [force]", "to: [force, authority]"));

    private final ProtocolFolder folder = new ProtocolFolder(TestProtocols.COMPILER);

    @TempDir
    private Path temporary;

    private Path root;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createDirectory(temporary.resolve("protocols"));
    }

    @Test
    void loadWhenOneProtocolIsWrongThenTheOthersAreStillThereAndTheSetIsNotUsable() throws IOException {
        put("marsh-fen", PROTOCOL);
        put("broken", PROTOCOL.replace("do: share", "do: shar"));

        ProtocolFolder.Loaded loaded = folder.load(root);

        assertThat(loaded.protocols()).hasSize(1);
        assertThat(loaded.usable()).isFalse();
        assertThat(loaded.issues()).anyMatch(issue -> issue.file().equals("broken/protocol.yaml"));
    }

    @Test
    void loadWhenFolderHasAnotherNameThenRefused() throws IOException {
        put("other", PROTOCOL);

        assertThat(folder.load(root).usable()).isFalse();
    }

    @Test
    void loadWhenTwoProtocolsOverlapThenRefused() throws IOException {
        put("marsh-fen", PROTOCOL);
        put("other", PROTOCOL.replace("protocol: marsh-fen", "protocol: other"));

        assertThat(folder.load(root).issues())
                .filteredOn(ProtocolIssue::refuses)
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.OVERLAP);
    }

    @Test
    void loadWhenFolderLiesInAnArchiveThenItIsTheSame() throws IOException {
        put("marsh-fen", PROTOCOL);
        Path archive = root.resolveSibling("protocols.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("/p/marsh-fen"));
            Files.copy(root.resolve("marsh-fen/protocol.yaml"), zip.getPath("/p/marsh-fen/protocol.yaml"));

            ProtocolFolder.Loaded loaded = folder.load(zip.getPath("/p"));

            assertThat(loaded.usable()).isTrue();
            assertThat(loaded.issues()).isEqualTo(folder.load(root).issues());
        }
    }

    private void put(String id, String text) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve(id)).resolve(ProtocolFolder.FILE), text);
    }
}

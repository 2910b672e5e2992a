// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.postern.client.ClientError;
import org.postern.envelope.pki.Verdict;
import org.postern.protocol.decide.ProtocolFolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Packs a protocol's folder, its file, {@code cases/*.yaml} and {@code cases/documents/*.json}, for the gateway. */
public final class ProposalFolder {

    private ProposalFolder() {}

    /** JSON, every file in Base64; refused with PST-7010 where something of it cannot be read. */
    public static Verdict<byte[]> pack(Path folder) {
        Path file = folder.resolve(ProtocolFolder.FILE);
        if (!Files.isRegularFile(file)) {
            return ClientError.FILE_UNREADABLE.refuse(file);
        }
        try {
            ObjectNode proposal = JsonMapper.shared().createObjectNode().put("protocol", Files.readAllBytes(file));
            Path cases = folder.resolve("cases");
            add(proposal.putObject("cases"), cases, ".yaml");
            add(proposal.putObject("documents"), cases.resolve("documents"), ".json");
            return Verdict.accept(JsonMapper.shared().writeValueAsBytes(proposal));
        } catch (IOException e) {
            return ClientError.FILE_UNREADABLE.refuse(folder);
        }
    }

    private static void add(ObjectNode node, Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(one -> one.getFileName().toString().endsWith(ending) && Files.isRegularFile(one))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            node.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }
}

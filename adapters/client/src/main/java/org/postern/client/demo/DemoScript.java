// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postern.client.ClientError;
import org.postern.client.offline.ConfigFolder;
import org.postern.envelope.pki.Verdict;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.decide.ProtocolFolder;
import org.postern.protocol.read.CaseReader;
import org.postern.protocol.read.CaseResult;
import org.postern.protocol.read.ProtocolReader;
import org.postern.protocol.read.ReadResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the demo sends, in its order: {@code demo/demo.yaml} of the configuration, and the cases that it names. */
public record DemoScript(List<DemoDocument> documents) {

    public DemoScript {
        documents = List.copyOf(documents);
    }

    /** Refused with PST-7042 where there is no demo, PST-7016 where something in it cannot be read. */
    public static Verdict<DemoScript> load(ConfigFolder config) {
        return load(config, config.demo());
    }

    /** Another script of the same form. */
    public static Verdict<DemoScript> load(ConfigFolder config, Path file) {
        if (!Files.isRegularFile(file)) {
            return ClientError.NO_DEMO.refuse();
        }
        try {
            JsonNode script = YAMLMapper.shared().readTree(Files.readString(file));
            List<DemoDocument> documents = new ArrayList<>();
            for (JsonNode entry : script.path("documents")) {
                Verdict<DemoDocument> document = document(config, entry);
                if (document instanceof Verdict.Refused<DemoDocument> refused) {
                    return Verdict.refuse(refused.refusal());
                }
                documents.add(document.orElseThrow());
            }
            return documents.isEmpty() ? ClientError.NO_DEMO.refuse() : Verdict.accept(new DemoScript(documents));
        } catch (IOException | JacksonException e) {
            return ClientError.FILE_UNREADABLE.refuse(file);
        }
    }

    private static Verdict<DemoDocument> document(ConfigFolder config, JsonNode entry) throws IOException {
        String name = entry.path("case").asString("");
        Path file = config.root().resolve(name);
        if (name.isEmpty() || !Files.isRegularFile(file)) {
            return ClientError.FILE_UNREADABLE.refuse(file);
        }
        CaseResult read = new CaseReader().read(name, Files.readAllBytes(file));
        if (read instanceof CaseResult.Unreadable unreadable) {
            return ClientError.CONFIG_UNREADABLE.refuse(
                    unreadable.issues().stream().map(ProtocolIssue::sentence).collect(Collectors.joining("\n")));
        }
        ProtocolCase example = ((CaseResult.Read) read).example();
        return Verdict.accept(new DemoDocument(
                partnership(file),
                example,
                Files.readAllBytes(file.resolveSibling(example.document())),
                entry.path("say").asString(example.name()),
                entry.path("explain").asBoolean(false)));
    }

    /** The title of the protocol beside whose cases it lies. */
    private static String partnership(Path caseFile) throws IOException {
        Path protocol =
                caseFile.resolveSibling("..").resolve(ProtocolFolder.FILE).normalize();
        if (!Files.isRegularFile(protocol)) {
            return "";
        }
        return new ProtocolReader().read(protocol.toString(), Files.readAllBytes(protocol))
                        instanceof ReadResult.Read read
                ? read.protocol().title()
                : "";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postern.client.ClientError;
import org.postern.client.demo.DemoDocument;
import org.postern.client.demo.DemoScript;
import org.postern.client.offline.ConfigFolder;
import org.postern.envelope.pki.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the sandbox plays: {@code demo/sandbox.yaml} of the configuration. @param behaviours by agency id */
public record SandboxScript(Map<String, Behaviour> behaviours, List<DemoDocument> documents) {

    public SandboxScript {
        behaviours = Map.copyOf(behaviours);
        documents = List.copyOf(documents);
    }

    /** Refused with PST-7042 where there is none, PST-7016 where something in it cannot be read. */
    public static Verdict<SandboxScript> load(ConfigFolder config) {
        Path file = config.sandbox();
        return DemoScript.load(config, file)
                .then(script -> behaviours(file).map(found -> new SandboxScript(found, script.documents())));
    }

    private static Verdict<Map<String, Behaviour>> behaviours(Path file) {
        try {
            Map<String, Behaviour> behaviours = new TreeMap<>();
            for (JsonNode entry :
                    YAMLMapper.shared().readTree(Files.readString(file)).path("recipients")) {
                Optional<Behaviour> behaviour =
                        Behaviour.of(entry.path("behaves").asString(""));
                if (behaviour.isEmpty()) {
                    return ClientError.FILE_UNREADABLE.refuse(file);
                }
                behaviours.put(entry.path("agency").asString(""), behaviour.get());
            }
            return Verdict.accept(behaviours);
        } catch (IOException | JacksonException e) {
            return ClientError.FILE_UNREADABLE.refuse(file);
        }
    }
}

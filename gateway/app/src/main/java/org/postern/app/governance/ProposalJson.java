// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes a proposal as JSON, {@code {protocol, cases: {NAME: ...}, documents: {NAME: ...}}}, every file in
 * Base64 so that its bytes stay the ones that are signed. Nothing else may stand in it.
 */
@Component
public class ProposalJson {

    /** Bytes of the whole body. */
    public static final int LARGEST = 4 << 20;

    private static final int MOST_FILES = 200;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final Set<String> ENTRIES = Set.of("protocol", "cases", "documents");

    private final JsonMapper strict = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(3)
                            .maxNameLength(100)
                            .maxStringLength(LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Empty where the body is not of this form. */
    public Optional<Proposal> read(byte[] body) {
        try {
            return strict.readTree(body) instanceof ObjectNode root ? read(root) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException notOfThisForm) {
            return Optional.empty();
        }
    }

    public byte[] write(Proposal proposal) {
        ObjectNode root = strict.createObjectNode();
        root.put("protocol", proposal.file());
        proposal.cases().forEach(root.putObject("cases")::put);
        proposal.documents().forEach(root.putObject("documents")::put);
        return strict.writeValueAsBytes(root);
    }

    private static Optional<Proposal> read(ObjectNode root) {
        boolean known = root.propertyNames().stream().allMatch(ENTRIES::contains);
        if (!known || !root.path("protocol").isString()) {
            return Optional.empty();
        }
        Optional<Map<String, byte[]>> cases = files(root.path("cases"), ".yaml");
        Optional<Map<String, byte[]>> documents = files(root.path("documents"), ".json");
        return cases.isEmpty() || documents.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal(bytes(root.path("protocol")), cases.get(), documents.get()));
    }

    private static Optional<Map<String, byte[]>> files(JsonNode node, String ending) {
        if (node.isMissingNode()) {
            return Optional.of(Map.of());
        }
        if (!(node instanceof ObjectNode files) || files.size() > MOST_FILES) {
            return Optional.empty();
        }
        Map<String, byte[]> read = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            String name = file.getKey();
            if (!name.matches(NAME)
                    || !name.endsWith(ending)
                    || !file.getValue().isString()) {
                return Optional.empty();
            }
            read.put(name, bytes(file.getValue()));
        }
        return Optional.of(new LinkedHashMap<>(read));
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }
}

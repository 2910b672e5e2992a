// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.AgentIssue;
import org.postern.agent.value.Words;
import org.postern.client.files.SafeFiles;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is peculiar to one sender, in a YAML file of its own ({@code SENDER.yaml}): {@code sender}, {@code mapping},
 * {@code columns} (heading: path), {@code ignore}, {@code fallbacks}, {@code absentMeansLeft}.
 */
public final class SenderFile {

    private static final Set<String> KEYS =
            Set.of("sender", "mapping", "columns", "ignore", "fallbacks", "absentMeansLeft");

    private SenderFile() {}

    /** Refused with PST-8072. */
    public static Verdict<Sender> read(Path file, AgencyRegistry registry) {
        try {
            JsonNode yaml = Yaml.read(Files.readString(file));
            return sender(yaml, registry);
        } catch (IOException e) {
            return AgentIssue.SENDER_UNREADABLE.refuse(file.getFileName(), "it cannot be read");
        } catch (IllegalArgumentException wrong) {
            return AgentIssue.SENDER_UNREADABLE.refuse(file.getFileName(), wrong.getMessage());
        }
    }

    private static Verdict<Sender> sender(JsonNode yaml, AgencyRegistry registry) {
        Yaml.onlyKnown(yaml, "it", KEYS);
        String id = Yaml.text(yaml, "sender");
        Agency agency = registry.find(id).orElseThrow(() -> new IllegalArgumentException("there is no agency " + id));
        Map<String, FieldPath> columns = new LinkedHashMap<>();
        Yaml.entries(yaml.path("columns"))
                .forEach(entry -> columns.put(
                        Words.plain(entry.getKey()),
                        FieldPath.of(entry.getValue().asString())));
        List<Fallback> fallbacks = new ArrayList<>();
        Yaml.entries(yaml.path("fallbacks"))
                .forEach(entry -> fallbacks.add(Sender.fallback(entry.getKey(), entry.getValue())));
        return Verdict.accept(new Sender(
                agency,
                Yaml.optional(yaml, "mapping"),
                columns,
                Yaml.texts(yaml.path("ignore")).stream().map(Words::plain).toList(),
                fallbacks,
                yaml.path("absentMeansLeft").asBoolean(true)));
    }

    /**
     * Remembers what headings of this sender stand for; everything else in the file stays as it is. The file is made where
     * there is none.
     *
     * @return the file; refused with PST-8072 where a path is none, or the file cannot be used
     */
    public static Verdict<Path> remember(Path file, Agency agency, Map<String, String> pathsByHeading) {
        try {
            pathsByHeading.values().forEach(SenderFile::checkPath);
            ObjectNode yaml = Files.exists(file) && Yaml.read(Files.readString(file)) instanceof ObjectNode read
                    ? read
                    : JsonMapper.shared().createObjectNode();
            yaml.put("sender", agency.id());
            ObjectNode columns = yaml.withObjectProperty("columns");
            pathsByHeading.forEach(columns::put);
            SafeFiles.write(file, Yaml.write(yaml).getBytes(StandardCharsets.UTF_8));
            return Verdict.accept(file);
        } catch (IOException e) {
            return AgentIssue.SENDER_UNREADABLE.refuse(file.getFileName(), "it cannot be read or written");
        } catch (IllegalArgumentException wrong) {
            return AgentIssue.SENDER_UNREADABLE.refuse(file.getFileName(), wrong.getMessage());
        }
    }

    /** A path must be one of some document type; of which one shows when a sheet is read. */
    private static void checkPath(String path) {
        String place = FieldPath.of(path).schemaPath();
        SchemaCatalogue catalogue = SchemaCatalogue.standard();
        boolean known = FieldPath.of(path).besideDocument()
                || Arrays.stream(DocumentType.values())
                        .anyMatch(type -> catalogue.leaf(type, place).isPresent()
                                || !catalogue.namesBelow(type, place).isEmpty());
        if (!known) {
            throw new IllegalArgumentException("nothing of any document has the path " + path);
        }
    }
}

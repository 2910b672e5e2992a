// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agent.AgentIssue;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.JsonNode;

/** The mappings that are known: those that came with the agent, and a site's own, which go first. */
public final class Mappings {

    private static final String FOLDER = "/org/postern/agent/mappings/";
    private static final List<String> BUNDLED =
            List.of("home-roster", "placement-movements", "interview-log", "risk-register", "ssd-missing");

    private final Map<String, Mapping> byId;

    private Mappings(Map<String, Mapping> byId) {
        this.byId = byId;
    }

    /** Those that came with the agent. */
    public static Mappings bundled() {
        return of(Map.of(), bundledFiles()).orElseThrow();
    }

    /**
     * With the YAML files of a folder before them; one that has the id of a bundled mapping takes its place.
     *
     * @return refused with PST-8070 or 8071 for the first file that cannot be used
     */
    public static Verdict<Mappings> with(Path folder) {
        Map<String, JsonNode> own = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            for (Path file : yaml) {
                own.put(file.getFileName().toString(), Yaml.read(Files.readString(file)));
            }
        } catch (IOException e) {
            return AgentIssue.FOLDER_UNUSABLE.refuse(folder.getFileName());
        } catch (IllegalArgumentException noYaml) {
            return AgentIssue.MAPPING_UNREADABLE.refuse(folder.getFileName(), noYaml.getMessage());
        }
        return of(own, bundledFiles());
    }

    /** @param first files by their names, whose mappings go before those of the others */
    private static Verdict<Mappings> of(Map<String, JsonNode> first, Map<String, JsonNode> others) {
        Map<String, JsonNode> files = new LinkedHashMap<>(first);
        others.forEach(files::putIfAbsent);
        Map<String, Mapping> byId = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> file : files.entrySet()) {
            Verdict<Mapping> read = MappingReader.read(file.getKey(), file.getValue(), others);
            if (read instanceof Verdict.Refused<Mapping> refused) {
                return Verdict.refuse(refused.refusal());
            }
            Mapping mapping = ((Verdict.Accepted<Mapping>) read).value();
            byId.putIfAbsent(mapping.id(), mapping);
        }
        return Verdict.accept(new Mappings(byId));
    }

    private static Map<String, JsonNode> bundledFiles() {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        BUNDLED.forEach(id -> files.put(id, Yaml.read(resource(id + ".yaml"))));
        return files;
    }

    public List<Mapping> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Mapping> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static String resource(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("mapping missing from this module: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read mapping " + name, broken);
        }
    }
}

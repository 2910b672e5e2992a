// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.protocol.ProtocolIssue;

/**
 * The presets of a configuration: {@code presets/*.yaml}, with what several of them share in {@code presets/parts/*.yaml}.
 * They are data; a site may add its own.
 *
 * @param all    in the order of the files' names
 * @param issues of files that are no presets; those are left out
 */
public record Presets(List<Preset> all, List<ProtocolIssue> issues) {

    private static final String BUNDLED = "postern-config/presets";
    private static final String MARKER = "postern-config/agencies/kinds.yaml";

    public Presets {
        all = List.copyOf(all);
        issues = List.copyOf(issues);
    }

    public Optional<Preset> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** @throws IOException if the folder or a file of it cannot be read; a folder that is not there holds none */
    public static Presets load(Path folder) throws IOException {
        Map<String, PresetFile> parts = new LinkedHashMap<>();
        List<Preset> presets = new ArrayList<>();
        List<ProtocolIssue> issues = new ArrayList<>();
        for (Path file : files(folder.resolve("parts"))) {
            PresetFile part = read(file);
            issues.addAll(part.issues());
            parts.put(name(file), part);
        }
        for (Path file : files(folder)) {
            PresetFile preset = read(file).with(parts);
            issues.addAll(preset.issues());
            preset.preset(name(file)).ifPresent(presets::add);
        }
        return new Presets(presets, issues);
    }

    /** Those that come with Postern, from the class path. */
    public static Presets bundled() {
        URL marker = Presets.class.getClassLoader().getResource(MARKER);
        if (marker == null) {
            return new Presets(List.of(), List.of());
        }
        try {
            URI uri = marker.toURI();
            if ("file".equals(uri.getScheme())) {
                return load(Path.of(uri).resolve("../../presets").normalize());
            }
            String inside = uri.getRawSchemeSpecificPart();
            Path jar = Path.of(URI.create(inside.substring(0, inside.lastIndexOf("!/"))));
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return load(files.getPath(BUNDLED));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has an address that is not a URI", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the presets of this build cannot be read", e);
        }
    }

    private static PresetFile read(Path file) throws IOException {
        return PresetFile.read("presets/" + file.getFileName(), Files.readAllBytes(file));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\.yaml$", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.protocol.cases.CaseFolder;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.compile.SchemaFields;

/** The protocols that come with Postern, with its real schemas and its real registry. */
public final class ShippedProtocols {

    public static final AgencyRegistry REGISTRY = RegistryFiles.bundled().orThrow();
    public static final ProtocolCompiler COMPILER = new ProtocolCompiler(SchemaFields.standard(), REGISTRY::find);

    private static final String MARKER = "postern-config/agencies/kinds.yaml";

    /** The files by the id of the protocol. */
    public static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    public static final Map<String, CaseFolder.Loaded> CASES = new LinkedHashMap<>();

    static {
        try {
            load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private ShippedProtocols() {}

    public static CompiledProtocol compiled(byte[] yaml) {
        CompileResult result = COMPILER.compile("protocol.yaml", yaml);
        if (result instanceof CompileResult.Compiled compiled) {
            return compiled.protocol();
        }
        throw new AssertionError(
                result.issues().stream().map(ProtocolIssue::sentence).toList());
    }

    private static void load() throws IOException, URISyntaxException {
        URI marker = ShippedProtocols.class.getClassLoader().getResource(MARKER).toURI();
        if ("file".equals(marker.getScheme())) {
            load(Path.of(marker).getParent().resolveSibling("protocols"));
            return;
        }
        String jar = marker.getRawSchemeSpecificPart();
        try (FileSystem inside =
                FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.lastIndexOf("!/")))))) {
            load(inside.getPath("postern-config/protocols"));
        }
    }

    private static void load(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path one : inside.sorted().toList()) {
                String id = one.getFileName().toString().replace("/", "");
                FILES.put(id, Files.readAllBytes(one.resolve("protocol.yaml")));
                CASES.put(id, CaseFolder.load(folder, id));
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.check.Checks;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;

/**
 * Loads a folder of protocols, {@code FOLDER/ID/protocol.yaml}, where ID is the id of the protocol, and checks each and
 * all of them together. The folder may lie in any file system, also inside a jar. A protocol that does not compile is
 * left out and reported; whoever runs a gateway refuses to start with any error.
 */
public final class ProtocolFolder {

    public static final String FILE = "protocol.yaml";

    private final ProtocolCompiler compiler;

    public ProtocolFolder(ProtocolCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * What a folder holds.
     *
     * @param protocols those that compiled, in the order of their folders' names
     * @param issues    of all files
     */
    public record Loaded(List<CompiledProtocol> protocols, List<ProtocolIssue> issues) {

        public Loaded {
            protocols = List.copyOf(protocols);
            issues = List.copyOf(issues);
        }

        /** No issue is an error. */
        public boolean usable() {
            return issues.stream().noneMatch(ProtocolIssue::refuses);
        }
    }

    /** @throws IOException if the folder or a file of it cannot be read */
    public Loaded load(Path folder) throws IOException {
        return load(folder, files(folder));
    }

    /**
     * One protocol alone.
     *
     * @param own the folder it lies in, whose name is its id
     * @throws IOException if its file cannot be read
     */
    public Loaded one(Path own) throws IOException {
        return load(own.getParent(), List.of(own.resolve(FILE)));
    }

    private Loaded load(Path folder, List<Path> files) throws IOException {
        Checks checks = new Checks(compiler.agencies());
        List<CompiledProtocol> protocols = new ArrayList<>();
        List<ProtocolIssue> issues = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            CompileResult result = compiler.compile(name, Files.readAllBytes(file));
            issues.addAll(result.issues());
            if (result instanceof CompileResult.Compiled compiled) {
                checkName(file, name, compiled.protocol(), issues);
                issues.addAll(checks.rules(compiled.protocol()));
                protocols.add(compiled.protocol());
            }
        }
        issues.addAll(checks.set(protocols));
        return new Loaded(protocols, issues);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(one -> one.resolve(FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static void checkName(Path file, String name, CompiledProtocol protocol, List<ProtocolIssue> issues) {
        String folder = file.getParent().getFileName().toString().replace("/", "");
        String id = protocol.protocol().id();
        if (!folder.equals(id)) {
            issues.add(ProtocolIssue.error(
                    ProtocolCode.WRONG_VALUE,
                    name,
                    protocol.lines().of("protocol"),
                    "",
                    "The protocol is called '" + id + "' but lies in the folder '" + folder + "'.",
                    "Give both one name."));
        }
    }
}

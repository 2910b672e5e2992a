// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.read.CaseReader;
import org.postern.protocol.read.CaseResult;

/**
 * Finds the cases of protocols, {@code FOLDER/ID/cases/*.yaml}, with their documents. The folder may lie in any file
 * system, also inside a jar.
 */
public final class CaseFolder {

    private CaseFolder() {}

    /** A case with the bytes of its document. */
    public record Ready(ProtocolCase example, byte[] document) {

        /** Never the document. */
        @Override
        public String toString() {
            return example.file();
        }
    }

    /**
     * What a folder holds.
     *
     * @param cases  in the order of their files' names
     * @param issues of files that are no cases, and of documents that are not there
     */
    public record Loaded(List<Ready> cases, List<ProtocolIssue> issues) {

        public Loaded {
            cases = List.copyOf(cases);
            issues = List.copyOf(issues);
        }
    }

    /**
     * The cases of one protocol.
     *
     * @param root     the folder of all protocols; documents of cases lie inside it
     * @param protocol id of the protocol
     * @throws IOException if the folder or a file of it cannot be read
     */
    public static Loaded load(Path root, String protocol) throws IOException {
        Path folder = root.resolve(protocol).resolve("cases");
        List<Ready> cases = new ArrayList<>();
        List<ProtocolIssue> issues = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = root.relativize(file).toString().replace('\\', '/');
            CaseResult result = new CaseReader().read(name, Files.readAllBytes(file));
            if (result instanceof CaseResult.Read read) {
                document(root, file, read.example(), cases, issues);
            } else {
                issues.addAll(((CaseResult.Unreadable) result).issues());
            }
        }
        if (cases.isEmpty()) {
            issues.add(noCase(protocol));
        }
        return new Loaded(cases, issues);
    }

    private static void document(
            Path root, Path file, ProtocolCase example, List<Ready> cases, List<ProtocolIssue> issues)
            throws IOException {
        Path document = file.resolveSibling(example.document()).normalize();
        if (document.startsWith(root.normalize()) && Files.isRegularFile(document)) {
            cases.add(new Ready(example, Files.readAllBytes(document)));
        } else {
            issues.add(noDocument(example));
        }
    }

    static ProtocolIssue noCase(String protocol) {
        return ProtocolIssue.warning(
                ProtocolCode.NO_CASE,
                protocol,
                0,
                "",
                "The protocol has no case that can be run.",
                "Write examples of what must come out.");
    }

    static ProtocolIssue noDocument(ProtocolCase example) {
        return ProtocolIssue.error(
                ProtocolCode.BAD_CASE,
                example.file(),
                0,
                "",
                "There is no document '" + example.document() + "' beside the case.",
                "Put it into the folder 'cases/documents'.");
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

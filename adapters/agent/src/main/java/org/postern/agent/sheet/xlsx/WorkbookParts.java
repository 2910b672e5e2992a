// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.UnreadableSheet;

/**
 * The parts of a workbook's package (ECMA-376, part 2). They are read without POI, which takes in every part of a
 * package when it opens it and writes into the log what it stumbles over.
 */
final class WorkbookParts implements Closeable {

    private final ZipFile zip;
    private final String workbook;
    private final Relations relations;

    private WorkbookParts(ZipFile zip, String workbook, Relations relations) {
        this.zip = zip;
        this.workbook = workbook;
        this.relations = relations;
    }

    static WorkbookParts open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new UnreadableSheet(AgentIssue.DAMAGED);
        }
        try {
            String workbook = Relations.read(part(zip, "/_rels/.rels"), "/")
                    .ofKind("officeDocument")
                    .orElseThrow(() -> new UnreadableSheet(AgentIssue.DAMAGED));
            String relations = workbook.replaceFirst("([^/]*)$", "_rels/$1.rels");
            return new WorkbookParts(zip, workbook, Relations.read(part(zip, relations), workbook));
        } catch (IOException damaged) {
            zip.close();
            throw damaged;
        }
    }

    InputStream workbook() throws IOException {
        return required(Optional.of(workbook));
    }

    /** Null where there is none. */
    InputStream strings() throws IOException {
        return part(zip, relations.ofKind("sharedStrings").orElse(""));
    }

    /** Null where there is none. */
    InputStream styles() throws IOException {
        return part(zip, relations.ofKind("styles").orElse(""));
    }

    /** @param relation by which the workbook names the part with a sheet's rows */
    InputStream sheet(String relation) throws IOException {
        return required(relations.byId(relation));
    }

    private InputStream required(Optional<String> name) throws IOException {
        InputStream in = part(zip, name.orElse(""));
        if (in == null) {
            throw new UnreadableSheet(AgentIssue.DAMAGED);
        }
        return in;
    }

    private static InputStream part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = name.isEmpty() ? null : zip.getEntry(name.substring(1));
        return entry == null ? null : zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

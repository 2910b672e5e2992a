// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.mapping.Mapping;
import org.postern.agent.mapping.Mappings;
import org.postern.agent.mapping.Sender;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.Workbook;
import org.postern.agent.sheet.WorkbookFiles;
import org.postern.envelope.pki.Verdict;

/** Opens what case systems export: tables as they are, XML by the record layout of the sender's mapping. */
public final class Extracts {

    private final Mappings mappings;
    private final SheetLimits limits;
    private final WorkbookFiles files;

    public Extracts(Mappings mappings, SheetLimits limits) {
        this.mappings = mappings;
        this.limits = limits;
        this.files = new WorkbookFiles(limits);
    }

    /** Refused with PST-8001 to 8014; an XML file also where the sender's mapping does not say where its records are. */
    public Verdict<Workbook> open(Path file, Sender sender) throws IOException {
        Optional<Mapping> mapping = sender.mapping().flatMap(mappings::find);
        if (sender.mapping().isPresent() && mapping.isEmpty()) {
            return AgentIssue.NO_SUCH_MAPPING.refuse(
                    sender.mapping().get(),
                    String.join(", ", mappings.all().stream().map(Mapping::id).toList()));
        }
        if (mapping.flatMap(Mapping::layout).isPresent() && isXml(file)) {
            return Files.size(file) > limits.bytes()
                    ? AgentIssue.TOO_LARGE.refuse(limits.bytes() >> 20)
                    : Verdict.accept(new XmlBook(file, mapping.get().layout().get(), limits));
        }
        return files.open(file);
    }

    /** Two files of one export; refused as {@link #open(Path, Sender)}, and where the mapping joins nothing. */
    public Verdict<Workbook> open(Path file, Path persons, Sender sender) throws IOException {
        Optional<Mapping.Join> join = sender.mapping().flatMap(mappings::find).flatMap(Mapping::join);
        if (join.isEmpty()) {
            return AgentIssue.NO_SUCH_MAPPING.refuse("that joins two files", "ssd-missing");
        }
        Verdict<Workbook> main = open(file, sender);
        Verdict<Workbook> other = files.open(persons);
        return main.then(left -> other.map(right -> new JoinedBook(left, right, join.get())));
    }

    private static boolean isXml(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
            return head.replaceFirst("^\\u00EF\\u00BB\\u00BF", "")
                    .stripLeading()
                    .startsWith("<");
        }
    }
}

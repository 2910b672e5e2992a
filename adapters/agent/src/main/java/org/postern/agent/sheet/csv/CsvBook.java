// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.Sheet;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.Workbook;
import org.postern.envelope.pki.Verdict;

/** A text file with separated values, as a workbook of one sheet. */
public final class CsvBook implements Workbook, Sheet {

    /** Characters in which the separator is looked for. */
    private static final int HEAD = 1 << 15;

    private final Path file;
    private final TextEncoding encoding;
    private final SheetLimits limits;
    private final char separator;
    private final boolean separatorSaid;

    private CsvBook(Path file, TextEncoding encoding, SheetLimits limits, String head) {
        this.file = file;
        this.encoding = encoding;
        this.limits = limits;
        String firstLine = head.lines().findFirst().orElse("");
        this.separatorSaid = firstLine.matches("(?i)\"?sep=.\"?");
        this.separator = separatorSaid ? firstLine.replace("\"", "").charAt(4) : Separator.of(head);
    }

    /** Refused with PST-8001 where the file is no text. */
    public static Verdict<Workbook> open(Path file, SheetLimits limits) throws IOException {
        Optional<TextEncoding> encoding = TextEncoding.of(file);
        if (encoding.isEmpty()) {
            return AgentIssue.NOT_A_SHEET.refuse();
        }
        char[] head = new char[HEAD];
        int length;
        try (BufferedReader reader = reader(file, encoding.get())) {
            length = Math.max(0, reader.read(head));
        }
        return Verdict.accept(new CsvBook(file, encoding.get(), limits, new String(head, 0, length)));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    @Override
    public Rows open() throws IOException {
        PushbackReader text = new PushbackReader(reader(file, encoding), 2);
        CsvParser parser = new CsvParser(text, separator, limits);
        if (separatorSaid) {
            parser.next();
        }
        return new CsvRows(text, parser, limits);
    }

    @Override
    public void close() {
        // Each reading opens and closes the file by itself.
    }

    private static BufferedReader reader(Path file, TextEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.mark());
        return new BufferedReader(new InputStreamReader(in, encoding.charset()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postern.agent.mapping.RecordLayout;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.Sheet;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.Workbook;
import org.postern.agent.sheet.xml.Xml;

/** The records of an XML extract as a sheet: one row for each, with the places of its values as headings. */
public final class XmlBook implements Workbook, Sheet {

    private final Path file;
    private final RecordLayout layout;
    private final SheetLimits limits;

    public XmlBook(Path file, RecordLayout layout, SheetLimits limits) {
        this.file = file;
        this.layout = layout;
        this.limits = limits;
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
        return new XmlRecords(new Xml(Files.newInputStream(file)), layout, limits);
    }

    @Override
    public void close() {
        // Each reading opens and closes the file by itself.
    }
}

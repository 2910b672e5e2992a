// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.util.List;
import java.util.stream.Collectors;
import org.postern.protocol.render.Paper.Block;
import org.postern.protocol.render.Paper.Grid;
import org.postern.protocol.render.Paper.Notice;
import org.postern.protocol.render.Paper.Paragraph;
import org.postern.protocol.render.Paper.Points;
import org.postern.protocol.render.Paper.Section;
import org.postern.protocol.render.Paper.Signatures;
import org.postern.protocol.render.Paper.Subheading;

/** Writes a {@link Paper} as Markdown (CommonMark with tables). */
public final class PaperMarkdown {

    private PaperMarkdown() {}

    public static String text(Paper paper) {
        StringBuilder text = new StringBuilder("# " + plain(paper.title()) + "\n\n" + plain(paper.identity()) + "\n");
        for (Section section : paper.sections()) {
            text.append("\n## ").append(plain(section.heading())).append('\n');
            section.blocks().forEach(block -> text.append('\n').append(block(block)));
        }
        return text.toString();
    }

    private static String block(Block block) {
        if (block instanceof Paragraph paragraph) {
            return plain(paragraph.text()) + "\n";
        }
        if (block instanceof Notice notice) {
            return "> **Note:** " + plain(notice.text()) + "\n";
        }
        if (block instanceof Subheading heading) {
            return "### " + plain(heading.text()) + "\n";
        }
        if (block instanceof Points points) {
            return points.items().stream()
                    .map(item -> "- " + plain(item) + "\n")
                    .collect(Collectors.joining());
        }
        if (block instanceof Grid grid) {
            return "**" + plain(grid.caption()) + "**\n\n" + table(grid.head(), grid.rows());
        }
        return table(
                List.of("Party", "Name and post", "Signature", "Date"),
                ((Signatures) block)
                        .parties().stream()
                                .map(party -> List.of(party, "", "", ""))
                                .toList());
    }

    private static String table(List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(head))
                .append("|")
                .append(" --- |".repeat(head.size()))
                .append('\n');
        rows.forEach(row -> table.append(row(row)));
        return table.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(PaperMarkdown::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** On one line; what Markdown or HTML would take for its own is escaped. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }
}

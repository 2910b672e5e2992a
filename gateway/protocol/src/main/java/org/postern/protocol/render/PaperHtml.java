// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postern.protocol.render.Paper.Block;
import org.postern.protocol.render.Paper.Grid;
import org.postern.protocol.render.Paper.Notice;
import org.postern.protocol.render.Paper.Paragraph;
import org.postern.protocol.render.Paper.Points;
import org.postern.protocol.render.Paper.Section;
import org.postern.protocol.render.Paper.Signatures;
import org.postern.protocol.render.Paper.Subheading;

/**
 * Writes a {@link Paper} as HTML that is well-formed XML too, so that it can be printed. It loads nothing from elsewhere,
 * and everything that somebody wrote is text in it.
 */
public final class PaperHtml {

    private static final String STYLE = style();

    private final StringBuilder html = new StringBuilder();

    private PaperHtml() {}

    /** A whole page with one h1, table heads with their scope, and the identity of the file on every printed page. */
    public static String page(Paper paper) {
        PaperHtml page = new PaperHtml();
        page.html
                .append(
                        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\" xml:lang=\"en-GB\">\n")
                .append("<head>\n<meta charset=\"utf-8\"/>\n<title>")
                .append(escaped(paper.title()))
                .append("</title>\n")
                .append(meta("subject", "Information sharing agreement"))
                .append(meta("description", "Information sharing agreement " + paper.identity()))
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        page.element("p", " class=\"foot\"", paper.identity());
        page.html.append("<main>\n");
        page.element("p", " class=\"kind\"", "Information sharing agreement");
        page.element("h1", "", paper.title());
        page.element("p", "", paper.identity());
        page.sections(paper);
        page.html.append("</main>\n</body>\n</html>\n");
        return page.html.toString();
    }

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + escaped(content) + "\"/>\n";
    }

    /** The sections alone, with headings from h2 on, for a page that has its own frame. */
    public static String body(Paper paper) {
        PaperHtml body = new PaperHtml();
        body.sections(paper);
        return body.html.toString();
    }

    private void sections(Paper paper) {
        for (Section section : paper.sections()) {
            html.append("<section aria-labelledby=\"")
                    .append(escaped(section.id()))
                    .append("\">\n");
            element("h2", " id=\"" + escaped(section.id()) + "\"", section.heading());
            section.blocks().forEach(this::block);
            html.append("</section>\n");
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            element("p", "", paragraph.text());
        } else if (block instanceof Notice notice) {
            element("p", " class=\"notice\"", notice.text());
        } else if (block instanceof Subheading heading) {
            element("h3", "", heading.text());
        } else if (block instanceof Points points) {
            html.append("<ul>\n");
            points.items().forEach(item -> element("li", "", item));
            html.append("</ul>\n");
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else {
            signatures((Signatures) block);
        }
    }

    private void grid(Grid grid) {
        html.append("<table class=\"columns-").append(grid.head().size()).append("\">\n");
        element("caption", "", grid.caption());
        html.append("<thead>\n<tr>");
        grid.head().forEach(name -> element("th", " scope=\"col\"", name));
        html.append("</tr>\n</thead>\n<tbody>\n");
        grid.rows().forEach(this::row);
        html.append("</tbody>\n</table>\n");
    }

    private void row(List<String> row) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            element(i == 0 ? "th" : "td", i == 0 ? " scope=\"row\"" : "", row.get(i));
        }
        html.append("</tr>\n");
    }

    private void signatures(Signatures signatures) {
        grid(new Grid(
                "Signed for the parties",
                List.of("Party", "Name and post", "Signature", "Date"),
                signatures.parties().stream()
                        .map(party -> List.of(party, "", "", ""))
                        .toList()));
    }

    private void element(String name, String attributes, String text) {
        html.append('<')
                .append(name)
                .append(attributes)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Also takes out what XML cannot hold. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(inXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean inXml(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }

    private static String style() {
        try (InputStream in = PaperHtml.class.getResourceAsStream("/org/postern/protocol/agreement.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet of this build cannot be read", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import java.util.List;
import org.postern.agent.deliver.sheet.Sheet.Fact;
import org.postern.agent.deliver.sheet.Sheet.Section;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Lays a sheet out: first what it is and what must be minded, then facts, then sentences. */
final class SheetPage {

    private static final int COLUMNS = 2;
    /** Characters from which a value takes a row of its own. */
    private static final int WIDE = 60;

    private static final String STYLE = """
        @page { size: A4; margin: 11mm 12mm 14mm 12mm; @bottom-left { content: element(foot); width: 84%%; }
          @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 6.5pt Sheet; color: #444; } }
        body { font-family: Sheet; font-size: %1$spt; line-height: 1.2; color: #0b0c0c; margin: 0; }
        h1 { font-size: 1.7em; margin: 0 0 0.25em 0; padding-bottom: 0.2em; border-bottom: 2.5pt solid #0b0c0c; }
        h2 { font-size: 1.02em; margin: 0.55em 0 0.1em 0; padding: 0.05em 0.3em; background-color: #e6e8ea; }
        .together { page-break-inside: avoid; }
        p { margin: 0.1em 0; }
        table { width: 100%%; border-collapse: collapse; table-layout: fixed; }
        th { text-align: left; font-weight: normal; color: #383f43; vertical-align: top;
          padding: 0.06em 0.4em 0.06em 0.3em; }
        td { vertical-align: top; padding: 0.06em 0.4em 0.06em 0; word-wrap: break-word; }
        col.label { width: 15%%; }
        col.value { width: 35%%; }
        .one { margin: 0; padding: 0.08em 0.3em; border-bottom: 0.4pt solid #d0d3d5; page-break-inside: avoid; }
        span.label { color: #383f43; }
        .one span { font-weight: bold; }
        .one span.label { font-weight: normal; }
        tr { page-break-inside: avoid; }
        tr.next th, tr.next td { border-top: 0.4pt solid #b1b4b6; }
        .about td { font-weight: bold; }
        .box { border: 0.8pt solid #505a5f; padding: 0.25em 0.5em; margin-top: 0.4em; }
        .mind { border: 0.8pt solid #0b0c0c; border-left: 5pt solid #0b0c0c; padding: 0.25em 0.5em;
          margin-top: 0.4em; font-weight: bold; }
        .mind h2, .box h2 { background-color: transparent; margin: 0 0 0.1em 0; padding: 0; }
        .told { margin: 0.15em 0.3em; }
        .told b { font-weight: bold; }
        .foot { position: running(foot); font-size: 6.5pt; color: #444; }
        """;

    private final Html html;
    private final Sheet sheet;

    private final boolean dense;

    private SheetPage(Html html, Sheet sheet, boolean dense) {
        this.html = html;
        this.sheet = sheet;
        this.dense = dense;
    }

    /**
     * @param points size of the letters
     * @param dense  facts behind one another, which takes less room than columns
     */
    static Document of(Sheet sheet, double points, boolean dense) {
        Html html = Html.page(sheet.title(), STYLE.formatted(Double.toString(points)));
        new SheetPage(html, sheet, dense).write(html.body());
        return html.asDocument();
    }

    private void write(Element body) {
        html.text(body, "div", "foot", sheet.foot());
        html.text(body, "h1", "", sheet.title());
        table(body, "about", List.of(sheet.about()));
        box(body, "mind", "How this must be handled", sheet.handling());
        box(body, "mind", "What the child asks for", sheet.wishes());
        box(body, "box", "What you are not told, and whom to ask", sheet.withheld());
        sheet.sections().forEach(section -> section(body, section));
        Element place = body;
        for (Fact text : sheet.texts()) {
            if (place == body) {
                place = headed(body, "What was told");
            }
            Element told = html.element(place, "p", "told");
            html.text(told, "b", "", text.label() + ": ");
            html.text(told, "span", "", text.value());
            place = html.element(body, "div", "");
        }
    }

    private void section(Element body, Section section) {
        Element place = headed(body, section.title());
        if (section.list() || dense) {
            for (List<Fact> group : section.groups()) {
                line(place, group);
                place = html.element(body, "div", "");
            }
        } else {
            table(place, "facts", section.groups());
        }
    }

    /** A heading is not left alone at the foot of a page. */
    private Element headed(Element body, String title) {
        Element together = html.element(body, "div", "together");
        html.text(together, "h2", "", title);
        return together;
    }

    private void box(Element body, String kind, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Element box = html.element(body, "div", kind);
        html.text(box, "h2", "", title);
        lines.forEach(line -> html.text(box, "p", "", line));
    }

    /** One thing of a list, its facts behind one another. */
    private void line(Element body, List<Fact> group) {
        Element line = html.element(body, "p", "one");
        String between = "";
        for (Fact fact : group) {
            html.text(line, "span", "label", between + fact.label() + " ");
            html.text(line, "span", "", fact.value());
            between = "  ·  ";
        }
    }

    private void table(Element body, String kind, List<List<Fact>> groups) {
        Element table = html.element(body, "table", kind);
        Element columns = html.element(table, "colgroup", "");
        for (int i = 0; i < COLUMNS; i++) {
            html.element(columns, "col", "label");
            html.element(columns, "col", "value");
        }
        Element rows = html.element(table, "tbody", "");
        boolean first = true;
        for (List<Fact> group : groups) {
            rows(rows, group, first ? "" : "next");
            first = false;
        }
    }

    private void rows(Element rows, List<Fact> group, String kind) {
        Element row = null;
        int filled = 0;
        String line = kind;
        for (Fact fact : group) {
            boolean wide = fact.value().length() > WIDE;
            if (row == null || wide || filled == COLUMNS) {
                fill(row, filled);
                row = html.element(rows, "tr", line);
                filled = 0;
                line = "";
            }
            Element label = html.text(row, "th", "", fact.label());
            label.setAttribute("scope", "row");
            Element value = html.text(row, "td", "", fact.value());
            filled++;
            if (wide) {
                value.setAttribute("colspan", Integer.toString(2 * COLUMNS - 1));
                filled = COLUMNS;
            }
        }
        fill(row, filled);
    }

    private void fill(Element row, int filled) {
        if (row != null && filled < COLUMNS) {
            html.element(row, "td", "").setAttribute("colspan", Integer.toString(2 * (COLUMNS - filled)));
        }
    }
}

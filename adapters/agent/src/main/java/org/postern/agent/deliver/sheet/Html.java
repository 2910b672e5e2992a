// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Builds a page as a tree and never as text, so that nothing of a disclosure can become markup. Characters that XML 1.0 does
 * not allow, which a document may hold, are shown as U+FFFD.
 */
final class Html {

    private final Document page;
    private final Element body;

    private Html(Document page, Element body) {
        this.page = page;
        this.body = body;
    }

    /** An empty page in English with this style. */
    static Html page(String title, String style) {
        Document page = document();
        Element root = page.createElement("html");
        root.setAttribute("lang", "en-GB");
        page.appendChild(root);
        Element body = page.createElement("body");
        Html html = new Html(page, body);
        Element head = html.element(root, "head", "");
        html.text(head, "title", "", title);
        Element description = html.element(head, "meta", "");
        description.setAttribute("name", "description");
        description.setAttribute("content", title);
        html.text(head, "style", "", style);
        root.appendChild(body);
        return html;
    }

    Document asDocument() {
        return page;
    }

    Element body() {
        return body;
    }

    /** @param kind class of the style; empty string for none */
    Element element(Element parent, String name, String kind) {
        Element element = page.createElement(name);
        if (!kind.isEmpty()) {
            element.setAttribute("class", kind);
        }
        parent.appendChild(element);
        return element;
    }

    Element text(Element parent, String name, String kind, String text) {
        Element element = element(parent, name, kind);
        element.appendChild(page.createTextNode(clean(text)));
        return element;
    }

    static String clean(String text) {
        return text.codePoints()
                .map(point -> isAllowed(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform makes documents", e);
        }
    }
}

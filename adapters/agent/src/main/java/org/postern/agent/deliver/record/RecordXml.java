// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.record;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An XML record under construction. Values are text and nothing else, whatever characters they hold. */
final class RecordXml {

    private static final String NOT_XML = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final Document document;
    private final Optional<String> namespace;

    private RecordXml(Document document, Optional<String> namespace) {
        this.document = document;
        this.namespace = namespace;
    }

    static RecordXml of(String root, Optional<String> namespace) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            RecordXml xml = new RecordXml(factory.newDocumentBuilder().newDocument(), namespace);
            xml.document.appendChild(xml.element(root));
            return xml;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform makes documents", e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Another element at this path; what stands above it is used again where it stands last. */
    Element fresh(Element parent, String path) {
        int last = path.lastIndexOf('/');
        Element above = last < 0 ? parent : open(parent, path.substring(0, last));
        Element element = element(path.substring(last + 1));
        above.appendChild(element);
        return element;
    }

    void put(Element parent, String path, String text) {
        String clean = text.replaceAll(NOT_XML, "\uFFFD");
        int last = path.lastIndexOf('/');
        String name = path.substring(last + 1);
        Element above = last < 0 ? parent : open(parent, path.substring(0, last));
        if (name.startsWith("@")) {
            above.setAttribute(name.substring(1), clean);
            return;
        }
        Element element = element(name);
        element.setTextContent(clean);
        above.appendChild(element);
    }

    private Element open(Element parent, String path) {
        Element element = parent;
        for (String step : path.split("/")) {
            Node last = element.getLastChild();
            boolean again = last instanceof Element there && there.getNodeName().equals(step);
            element = again ? (Element) last : (Element) element.appendChild(element(step));
        }
        return element;
    }

    private Element element(String name) {
        return namespace
                .map(space -> document.createElementNS(space, name))
                .orElseGet(() -> document.createElementNS(null, name));
    }

    byte[] bytes() {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.INDENT, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("a tree in memory is written to memory", e);
        }
    }
}

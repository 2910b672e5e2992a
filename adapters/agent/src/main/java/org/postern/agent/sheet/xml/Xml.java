// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.xml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.UnreadableSheet;

/**
 * Reads XML forwards, a piece at a time. Document types are refused whole, so that nothing can be declared that grows
 * or that is fetched from elsewhere. Names are compared without their namespace, because the two editions of the
 * workbook standard differ in nothing else here.
 */
public final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final InputStream in;

    public Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException damaged) {
            throw new UnreadableSheet(AgentIssue.DAMAGED);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Goes on to the next start or end of an element; false at the end of the document. */
    public boolean advance() throws IOException {
        int event;
        do {
            event = next();
        } while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT);
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    public boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    public boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    public boolean atStart() {
        return reader.isStartElement();
    }

    public String name() {
        return reader.getLocalName();
    }

    public int attributes() {
        return reader.getAttributeCount();
    }

    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    public String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** Whatever its namespace; empty where it is absent. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * Characters up to the next start or end of an element, appended; then stands there.
     *
     * @param most characters that the text may have grown to
     */
    public void characters(StringBuilder text, int most, int row) throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            if (text.length() > most) {
                throw new UnreadableSheet(AgentIssue.CELL_TOO_LONG, row, most);
            }
            event = next();
        }
    }

    private int next() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableSheet(AgentIssue.ENTITIES);
            }
            return event;
        } catch (XMLStreamException damaged) {
            throw new UnreadableSheet(AgentIssue.DAMAGED);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

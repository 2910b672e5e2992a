// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.record;

import java.util.List;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.deliver.record.RecordMapping.Each;
import org.postern.agent.deliver.record.RecordMapping.Entry;
import org.postern.agent.deliver.record.RecordMapping.Source;
import org.postern.agent.deliver.record.RecordMapping.Value;
import org.postern.document.DocumentType;
import org.postern.envelope.Opened;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Writes a record for import: the elements of a mapping with the values of one envelope. */
public final class RecordWriter {

    private final RecordMapping mapping;
    private final RecordValues values;

    public RecordWriter(RecordMapping mapping, AgencyRegistry registry) {
        this.mapping = mapping;
        this.values = new RecordValues(registry);
    }

    /** XML 1.0, UTF-8. */
    public byte[] write(Opened opened) {
        RecordXml xml = RecordXml.of(mapping.root(), mapping.namespace());
        Context context = new Context(opened, Context.type(opened), opened.disclosure(), "");
        mapping.entries().forEach(entry -> write(xml, xml.root(), entry, context));
        return xml.bytes();
    }

    /** Where in the document a line of the mapping stands. @param path schema path of the element around */
    private record Context(Opened opened, Optional<DocumentType> type, JsonNode element, String path) {

        static Optional<DocumentType> type(Opened opened) {
            return DocumentType.of(
                    opened.disclosure().path("schema").asString("").replaceFirst("/.*", ""));
        }

        JsonNode at(String pointer) {
            return pointer.startsWith("/")
                    ? opened.disclosure().at(pointer)
                    : pointer.equals(".") ? element : element.at("/" + pointer);
        }

        String pathOf(String pointer) {
            String steps = pointer.startsWith("/") ? pointer.substring(1) : pointer;
            String below = steps.equals(".")
                    ? ""
                    : steps.replaceAll("/\\d+(?=/|$)", "[]").replace('/', '.');
            boolean inside = !pointer.startsWith("/") && !path.isEmpty();
            return inside ? path + (below.isEmpty() ? "" : "." + below) : below;
        }

        Context in(JsonNode inner, String innerPath) {
            return new Context(opened, type, inner, innerPath + "[]");
        }
    }

    private void write(RecordXml xml, Element parent, Entry entry, Context context) {
        if (entry instanceof Each each) {
            JsonNode list = context.at(each.pointer());
            for (JsonNode one : list.isArray() ? list : List.<JsonNode>of()) {
                Element element = xml.fresh(parent, each.path());
                Context inner = context.in(one, context.pathOf(each.pointer()));
                each.entries().forEach(below -> write(xml, element, below, inner));
            }
        } else if (entry instanceof Value value) {
            text(value, context).filter(text -> !text.isEmpty()).ifPresent(text -> xml.put(parent, value.path(), text));
        }
    }

    private Optional<String> text(Value value, Context context) {
        Source source = value.source();
        if (source instanceof Source.Constant constant) {
            return Optional.of(constant.text());
        }
        if (source instanceof Source.Document document) {
            String path = context.pathOf(document.pointer());
            return values.text(context.at(document.pointer()), value, context.type(), path);
        }
        JsonNode node = source instanceof Source.Manifest manifest
                ? context.opened().manifest().at(manifest.pointer())
                : EnvelopeFacts.of(context.opened().header()).at(((Source.Envelope) source).pointer());
        return values.text(node, value, Optional.empty(), "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.deliver.sheet.Sheet.Fact;
import org.postern.agent.deliver.sheet.Sheet.Section;
import org.postern.document.CodeLists;
import org.postern.document.DocumentType;
import org.postern.envelope.EnvelopeHeader;
import org.postern.envelope.Opened;
import tools.jackson.databind.JsonNode;

/** Writes an officer's sheet from an opened envelope, whatever of the document is in it. */
final class SheetMaker {

    /** Said at the top, or of no use to a reader. */
    private static final Set<String> FRAME =
            Set.of("schema", "id", "version", "replaces", "issued", "onBehalfOf", "urgency");

    private final AgencyRegistry registry;
    private final Titles titles = new Titles();
    private final Values values;

    SheetMaker(AgencyRegistry registry) {
        this.registry = registry;
        this.values = new Values(registry);
    }

    Sheet of(Opened opened) {
        JsonNode document = opened.disclosure();
        Optional<DocumentType> type =
                DocumentType.of(document.path("schema").asString("").replaceFirst("/.*", ""));
        Walk walk = new Walk(titles, values, type);
        List<Section> sections = new ArrayList<>();
        document.properties().stream()
                .filter(part -> !FRAME.contains(part.getKey()))
                .forEach(part -> section(walk, titles.of(type, part.getKey()), part, sections));
        return new Sheet(
                type.map(titles::document).orElse("Shared information"),
                about(type, opened),
                withheld(opened.manifest()),
                sentences(opened.manifest().path("handling")),
                new Wishes(titles, values, type).of(document),
                merged(sections),
                walk.texts(),
                foot(opened));
    }

    private static void section(Walk walk, String title, Map.Entry<String, JsonNode> part, List<Section> sections) {
        List<List<Fact>> groups = walk.groups(part.getKey(), part.getValue());
        if (!groups.isEmpty()) {
            boolean single = part.getValue().isValueNode()
                    || groups.get(0).get(0).label().equals(title);
            boolean list = part.getValue().isArray() && !single;
            sections.add(new Section(single && groups.size() == 1 ? "" : title, list, groups));
        }
    }

    /** Facts without a section of their own stand together. */
    private static List<Section> merged(List<Section> sections) {
        List<Fact> single = sections.stream()
                .filter(section -> section.title().isEmpty())
                .flatMap(section -> section.groups().get(0).stream())
                .toList();
        List<Section> all = new ArrayList<>();
        sections.stream().filter(section -> !section.title().isEmpty()).forEach(all::add);
        if (!single.isEmpty()) {
            all.add(Math.min(1, all.size()), new Section("In general", false, List.of(single)));
        }
        return List.copyOf(all);
    }

    private List<Fact> about(Optional<DocumentType> type, Opened opened) {
        JsonNode document = opened.disclosure();
        EnvelopeHeader header = opened.header();
        List<Fact> about = new ArrayList<>();
        Values.name(document.path("child").path("name")).ifPresent(name -> about.add(new Fact("Child", name)));
        JsonNode born = document.path("child").path("dateOfBirth");
        if (born.isString()) {
            about.add(new Fact("Born", values.of(type, "child.dateOfBirth", born)));
        }
        about.add(new Fact("From", name(header.sender())));
        String behalf = document.path("onBehalfOf").asString("");
        if (!behalf.isEmpty() && !behalf.equals(header.sender())) {
            about.add(new Fact("On behalf of", name(behalf)));
        }
        about.add(new Fact("For", name(header.recipient()) + unit(header)));
        if (document.path("issued").isString()) {
            about.add(new Fact("Issued", values.of(type, "issued", document.path("issued"))));
        }
        if (document.path("urgency").asString("").equals("urgent")) {
            about.add(new Fact("Urgency", "URGENT"));
        }
        if (document.path("version").asInt(1) > 1) {
            about.add(new Fact("Version", document.path("version").asString() + ", in place of earlier ones"));
        }
        List<String> purpose = sentences(opened.manifest().path("purpose")).stream()
                .map(code -> CodeLists.standard().label("purpose", code).orElse(code))
                .toList();
        if (!purpose.isEmpty()) {
            about.add(new Fact("May be used for", String.join(", ", purpose)));
        }
        return List.copyOf(about);
    }

    private static List<String> withheld(JsonNode manifest) {
        List<String> lines = new ArrayList<>();
        List<String> categories = sentences(manifest.path("reductions").path("categories"));
        List<String> fields = sentences(manifest.path("reductions").path("fields"));
        if (!categories.isEmpty()) {
            lines.add("Withheld or shortened, by kind: "
                    + String.join(
                            ", ",
                            categories.stream()
                                    .map(word -> word.replace('-', ' '))
                                    .toList()) + ".");
        }
        if (!fields.isEmpty()) {
            lines.add("Withheld or shortened, by field: " + String.join(", ", fields) + ".");
        }
        if (lines.isEmpty()) {
            lines.add("No reduction is announced.");
        }
        JsonNode contact = manifest.path("contact");
        lines.add("If you need more, ask " + contact.path("who").asString("the sender") + ": by day "
                + contact.path("day").asString("-") + ", by night "
                + contact.path("night").asString("-") + ".");
        return List.copyOf(lines);
    }

    private static String foot(Opened opened) {
        JsonNode protocol = opened.manifest().path("protocol");
        return "Envelope " + opened.header().id() + " · document "
                + opened.disclosure().path("id").asString("-") + " · agreement "
                + opened.manifest().path("agreement").asString("-") + " ("
                + protocol.path("id").asString("-") + ", version "
                + protocol.path("version").asString("-") + ") · sealed "
                + Values.moment(opened.header().issued());
    }

    private static List<String> sentences(JsonNode list) {
        return list.valueStream()
                .map(one -> one.asString(""))
                .filter(one -> !one.isBlank())
                .toList();
    }

    private String unit(EnvelopeHeader header) {
        return Optional.ofNullable(header.unit())
                .filter(unit -> !unit.isEmpty())
                .map(unit -> ", "
                        + registry.find(header.recipient()).stream()
                                .flatMap(agency -> agency.units().stream())
                                .filter(one -> one.id().equals(unit))
                                .map(Agency.Unit::name)
                                .findFirst()
                                .orElse(unit))
                .orElse("");
    }

    private String name(String agency) {
        return registry.find(agency).map(Agency::name).orElse(agency);
    }
}

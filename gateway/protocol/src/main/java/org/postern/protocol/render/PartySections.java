// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.Party;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.render.Paper.Block;
import org.postern.protocol.render.Paper.Grid;
import org.postern.protocol.render.Paper.Notice;
import org.postern.protocol.render.Paper.Paragraph;
import org.postern.protocol.render.Paper.Points;
import org.postern.protocol.render.Paper.Section;
import org.postern.protocol.render.Paper.Signatures;

/** The parts of the agreement about who agrees what, why, and for how long. */
final class PartySections {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final SharingProtocol protocol;
    private final Agreement agreement;
    private final AgencyNames names;

    PartySections(SharingProtocol protocol, AgencyNames names) {
        this.protocol = protocol;
        this.agreement = protocol.agreement();
        this.names = names;
    }

    Section introduction() {
        List<Block> blocks = new ArrayList<>();
        if (agreement.umbrella()) {
            blocks.add(new Notice("This rests on an umbrella agreement. There is no agreement for this flow of"
                    + " information itself; its parties should consider making one."));
        }
        blocks.add(new Paragraph("This is the agreement \"" + agreement.title() + "\" (" + agreement.reference()
                + "). It was made from the sharing protocol " + protocol.id() + ", version " + protocol.version()
                + ", by which the gateway decides about every document. The number at the foot of each page is that of"
                + " the protocol's file: whoever holds the file can make this paper again and compare."));
        blocks.add(new Paragraph("What it does not say may be shared is withheld."));
        return new Section("introduction", "Introduction", blocks);
    }

    Section parties() {
        List<List<String>> rows = agreement.parties().stream()
                .map(party -> List.of(words(party), party.as().replace('-', ' '), meaning(party.as())))
                .toList();
        return new Section(
                "parties",
                "Parties",
                List.of(new Grid("The parties and their roles", List.of("Party", "Role", "What that means"), rows)));
    }

    Section purpose() {
        return new Section(
                "purpose",
                "Purpose",
                List.of(
                        new Paragraph("Information is shared for these purposes and no others:"),
                        new Points(labels("purpose", protocol.purpose()))));
    }

    Section lawfulBasis() {
        String dpia = agreement
                .dpia()
                .map(one -> "A data protection impact assessment was made: " + one.reference() + " of "
                        + day(one.date()) + ".")
                .orElse("No data protection impact assessment is named.");
        return new Section(
                "lawful-basis",
                "Lawful basis",
                List.of(
                        new Paragraph("The parties rely on:"),
                        new Points(labels("lawful-basis", protocol.lawfulBasis())),
                        new Paragraph(dpia)));
    }

    Section recipients() {
        List<List<String>> rows = protocol.recipients().stream()
                .map(entry -> List.of(entry.id(), who(entry), takes(entry), reading(entry)))
                .toList();
        return new Section(
                "recipients",
                "Who receives information",
                List.of(
                        new Paragraph("Nobody else receives anything under this agreement. A recipient that has not"
                                + " joined it receives nothing."),
                        new Grid(
                                "Recipients, as the rules name them",
                                List.of("Recipient", "Who that is", "Receives", "To be read"),
                                rows)));
    }

    Section review() {
        return new Section(
                "review",
                "Review and end",
                List.of(
                        new Grid(
                                "Dates",
                                List.of("What", "Day"),
                                List.of(
                                        List.of("Signed", day(agreement.signed())),
                                        List.of("In force from", day(agreement.inForceFrom())),
                                        List.of("To be reviewed by", day(agreement.review())),
                                        List.of("Last day in force", day(agreement.expires())))),
                        new Paragraph(
                                "After the last day nothing is released; what is sent then is held, and its sender"
                                        + " and the parties are told. A change is a new version that the parties approve; an"
                                        + " approved version never changes.")));
    }

    Section signatures() {
        List<String> who = Membership.named(agreement).stream().map(names::of).toList();
        String approvals = protocol.approvals().isEmpty()
                ? "Every controller that is named above approves each version with its own electronic signature over the"
                        + " protocol's file."
                : "Each version is approved with electronic signatures over the protocol's file by: "
                        + protocol.approvals().stream().map(names::of).collect(Collectors.joining(", ")) + ".";
        return new Section("signatures", "Signatories", List.of(new Paragraph(approvals), new Signatures(who)));
    }

    private String words(Party party) {
        return party.agency()
                .map(names::of)
                .orElseGet(() -> "Every agency of the kind: "
                        + AgencyNames.plain(party.kind().orElseThrow().id())
                        + party.inAreaOf()
                                .map(area -> ", in the area of " + names.of(area))
                                .orElse(""));
    }

    private static String meaning(String role) {
        return switch (role) {
            case "processor" -> "Acts for a controller and as it is told.";
            case "joint-controller" -> "Decides together with others why and how the information is used.";
            default -> "Decides for itself why and how it uses the information, and answers for it.";
        };
    }

    private String who(RecipientEntry entry) {
        String agency = entry.agency()
                .map(names::of)
                .orElseGet(() -> "The child's "
                        + AgencyNames.plain(entry.relation().orElseThrow().id()));
        return entry.unit().isEmpty()
                ? agency
                : agency + ", " + names.unit(entry.agency().orElse(""), entry.unit());
    }

    private static String takes(RecipientEntry entry) {
        return entry.takes().stream()
                .map(type -> AgencyNames.plain(type.id()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String reading(RecipientEntry entry) {
        return entry.acknowledge()
                .map(asked -> "By a person within " + Spans.words(asked.within())
                        + ", or both sides are told, and again every " + Spans.words(asked.again())
                        + (asked.tell().isEmpty() ? "" : " (" + AgencyNames.plain(asked.tell()) + ")"))
                .orElse("No time is set");
    }

    private static List<String> labels(String list, List<String> codes) {
        return codes.stream()
                .map(code -> CodeLists.standard()
                        .find(list, code)
                        .map(CodedValue::label)
                        .orElse(code))
                .toList();
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}

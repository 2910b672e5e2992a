// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.protocol.BreakGlass;
import org.postern.protocol.Release;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.AgencyUnit;
import org.postern.protocol.SharingProtocol.OnLeak;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.render.Paper.Block;
import org.postern.protocol.render.Paper.Paragraph;
import org.postern.protocol.render.Paper.Points;
import org.postern.protocol.render.Paper.Section;
import org.postern.protocol.render.Paper.Subheading;

/** The parts of the agreement about people who decide, and about how information is looked after. */
final class CareSections {

    private final SharingProtocol protocol;
    private final AgencyNames names;

    CareSections(SharingProtocol protocol, AgencyNames names) {
        this.protocol = protocol;
        this.names = names;
    }

    Section people() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Subheading("Sharing case by case"));
        if (protocol.release().isEmpty()) {
            blocks.add(new Paragraph("Nothing waits for a person's yes as a rule."));
        }
        protocol.release().forEach(one -> blocks.add(new Paragraph(words(one))));
        blocks.add(new Subheading("Serious harm"));
        blocks.add(new Paragraph(protocol.seriousHarm()
                .map(floor -> "Where a document states harm at the level " + floor.level()
                        + " or above, a fact that helps to protect the child and would be withheld from somebody who"
                        + " protects it is looked at by " + names.of(floor.reviewer()) + ", within "
                        + Spans.words(floor.within()) + "; after that " + names.of(floor.deputy())
                        + " is asked as well.")
                .orElse("Nobody is asked when a fact about serious harm is withheld.")));
        blocks.add(new Paragraph(protocol.breakGlass()
                .map(clause -> "For serious harm one document may go further at once (break-glass): " + words(clause)
                        + ". The person signs in afresh and gives a reason; sender and recipient are told at once, and"
                        + " another person reviews it within one working day.")
                .orElse("Nobody may go beyond these rules.")));
        blocks.add(new Subheading("What slips through"));
        blocks.add(new Paragraph("Whatever would leave is searched for what is withheld. Where something is found, "
                + (protocol.onLeak() == OnLeak.HOLD
                        ? "all of the document waits for a person."
                        : "that part waits for a person and the rest is sent.")));
        blocks.add(new Subheading("Free text"));
        blocks.add(new Paragraph("Where a rule says that free text is shared with what identifies taken out, a program"
                + " reads it first. It " + protocol.narrative().caution().words() + ". The text "
                + protocol.narrative().review().words() + ". A text that the program cannot finish always waits."));
        return new Section("people", "Where a person decides", blocks);
    }

    Section informing() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("Children are told what is shared about them and why, in words they understand, unless"
                + " telling would put somebody at risk. What a child wished is part of the document, and is heard; it is"
                + " no veto where somebody could come to serious harm."));
        Map<String, String> instructions = new LinkedHashMap<>();
        protocol.rules()
                .forEach(rule ->
                        rule.instruct().ifPresent(text -> instructions.merge(text, rule.id(), (a, b) -> a + ", " + b)));
        if (!instructions.isEmpty()) {
            blocks.add(new Paragraph("Recipients keep to the instructions that go along:"));
            blocks.add(new Points(instructions.entrySet().stream()
                    .map(one -> one.getKey() + " (" + one.getValue() + ")")
                    .toList()));
        }
        return new Section("informing", "Informing the child, and the child's wishes", blocks);
    }

    Section security() {
        return new Section(
                "security",
                "Security",
                List.of(
                        new Points(
                                List.of(
                                        "Every document is signed by its sender, and encrypted for one recipient with that recipient's"
                                                + " certificate.",
                                        "Recipients answer with a signed receipt; every act is recorded in a log that nobody can change"
                                                + " unseen.",
                                        "At rest documents are encrypted; keys are kept apart from the data.",
                                        "People sign in for themselves, see what their role needs, and each look at a value is recorded."))));
    }

    Section records() {
        return new Section(
                "records",
                "Records and retention",
                List.of(
                        new Paragraph("The gateway is no case record: it keeps a document no longer than it needs to"
                                + " deliver and to answer for it, then destroys its key. What each party receives belongs"
                                + " to that party's records and is kept by its own rules."),
                        new Paragraph(
                                "Nobody passes on what it received, or uses it for another purpose, without asking"
                                        + " the sender, unless a child would otherwise come to serious harm.")));
    }

    Section rights() {
        return new Section(
                "rights",
                "Individuals' rights, requests and complaints",
                List.of(
                        new Paragraph(
                                "Each controller answers requests of the people whose information it holds - to see,"
                                        + " correct or object - and requests under the Freedom of Information Act 2000 by its own"
                                        + " procedure, and asks the sender first where it concerns what was received."),
                        new Paragraph("Questions about what was withheld, and complaints: " + contact() + ".")));
    }

    Section breach() {
        return new Section(
                "breach",
                "When something goes wrong",
                List.of(new Paragraph("Whoever finds that information went to the wrong place or was lost tells "
                        + contact()
                        + " at once, and the sender and the recipient within 24 hours, so that the controller"
                        + " can report to the Information Commissioner within 72 hours where it must. Any party may"
                        + " withdraw a version at once; from then on nothing goes under it.")));
    }

    private String contact() {
        return protocol.contact().who() + ", by day " + protocol.contact().day() + ", by night "
                + protocol.contact().night();
    }

    private String words(Release release) {
        String who = release.reviewer().map(names::of).orElse("the sender");
        String deputy =
                release.deputy().map((AgencyUnit unit) -> names.of(unit)).orElse("the sender");
        return release.say() + " What would go to " + recipients(release.to()) + " of a "
                + release.documents().stream()
                        .map(type -> AgencyNames.plain(type.id()))
                        .sorted()
                        .collect(Collectors.joining(" or a "))
                + " waits for a yes of " + who + ", within " + Spans.words(release.within()) + "; after that " + deputy
                + " is asked as well. Yes and no are recorded with their reason.";
    }

    private String words(BreakGlass clause) {
        return "a " + String.join(" or a ", clause.roles()).replace('-', ' ') + " may release to "
                + recipients(clause.to()) + " at most " + String.join(", ", clause.ceiling());
    }

    private static String recipients(List<String> ids) {
        return String.join(" and ", ids);
    }

    /** The rules that send an instruction along. */
    static Optional<String> instruction(Rule rule) {
        return rule.instruct().map(text -> "The recipient is told: " + text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.Arrays;
import java.util.List;
import org.postern.agency.AgencyKind;
import org.postern.agency.Relation;
import org.postern.document.CodeLists;
import org.postern.document.DocumentType;
import org.postern.protocol.BreakGlass;
import org.postern.protocol.NarrativeReview;
import org.postern.protocol.edit.Outline;
import org.springframework.stereotype.Component;

/** What the forms of a draft offer. */
@Component
class Choices {

    static final List<Choice> KINDS = List.of(
            new Choice("specific", "Specific", "It names this flow between these parties"),
            new Choice(
                    "umbrella", "Umbrella", "A general partnership agreement that covers the flow without naming it"));

    static final List<Choice> ROLES = List.of(
            new Choice("controller", "Controller"),
            new Choice("joint-controller", "Joint controller"),
            new Choice("processor", "Processor"));

    static final List<Choice> EFFECTS = List.of(
            new Choice("share", "Share as it is"),
            new Choice("narrative", "Share the text with what identifies taken out"),
            new Choice("generalise:age", "Reduce a date of birth to the age"),
            new Choice("generalise:year", "Reduce a date to the year"),
            new Choice("generalise:month", "Reduce a date to the month"),
            new Choice("generalise:date", "Reduce a time to the date"),
            new Choice("generalise:postcode-district", "Reduce a postcode to its district"),
            new Choice("generalise:area", "Reduce a place to its area"),
            new Choice("pseudonymise", "Replace by a token"),
            new Choice("mask:0", "Mask it"),
            new Choice("mask:4", "Mask all but the last four characters"),
            new Choice("drop", "Leave it out as not needed"),
            new Choice("withhold", "Withhold it"));

    static final List<Choice> TOLD = List.of(
            new Choice("category", "That something of this kind is withheld"),
            new Choice("field", "Which field is withheld"),
            new Choice("nothing", "Nothing"));

    static final List<Choice> ON_LEAK = List.of(
            new Choice("hold", "Hold everything until a person has looked"),
            new Choice("sendRest", "Send the rest, and put the doubtful field before a person"));

    static final List<Choice> CAUTION = Arrays.stream(NarrativeReview.Caution.values())
            .map(one -> new Choice(one.word(), capital(one.word()), capital(one.words())))
            .toList();

    static final List<Choice> TEXTS = Arrays.stream(NarrativeReview.Texts.values())
            .map(one -> new Choice(one.word(), capital(one.words())))
            .toList();

    static final List<Choice> LEVELS = List.of(
            new Choice("low", "Low and above"), new Choice("medium", "Medium and above"), new Choice("high", "High"));

    static final List<Choice> BREAK_GLASS_ROLES = BreakGlass.ROLES.stream()
            .map(role -> new Choice(role, capital(role.replace('-', ' '))))
            .toList();

    private final ProtocolWords words;

    Choices(ProtocolWords words) {
        this.words = words;
    }

    List<Choice> types() {
        return Arrays.stream(DocumentType.values())
                .map(type -> new Choice(type.id(), words.type(type)))
                .toList();
    }

    /** The recipients of a draft, each with who is behind it. */
    List<Choice> recipients(Outline outline) {
        return outline.recipients().stream()
                .map(one -> new Choice(
                        one.id(),
                        one.id() + ": "
                                + (one.agency().isEmpty()
                                        ? words.relation(one.relation())
                                        : words.agency(one.agency()))))
                .toList();
    }

    List<Choice> relations() {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation != Relation.SENDER)
                .map(relation -> new Choice(relation.id(), words.relation(relation.id())))
                .toList();
    }

    List<Choice> agencyKinds() {
        return Arrays.stream(AgencyKind.values())
                .map(kind -> new Choice(kind.id(), "Every " + kind.id().replace('-', ' ')))
                .toList();
    }

    List<Choice> codes(String list) {
        return CodeLists.standard().list(list).values().stream()
                .map(code -> new Choice(code.code(), code.label()))
                .toList();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

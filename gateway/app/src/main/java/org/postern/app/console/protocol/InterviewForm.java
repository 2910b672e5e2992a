// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.Relation;
import org.postern.protocol.ClockStart;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.InterviewRowPart;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.postern.protocol.edit.Outline.ReviewerPart;
import org.springframework.stereotype.Component;

/** The part of a draft about interviews, as the form shows it, takes it and finds fault with it. */
@Component
class InterviewForm {

    static final List<Choice> OFFERS = List.of(
            new Choice("offered", "Offered"),
            new Choice("not-offered", "Not offered"),
            new Choice("case-by-case", "Case by case"));

    static final List<Relation> DECIDING =
            List.of(Relation.RESPONSIBLE_AUTHORITY, Relation.PLACING_AUTHORITY, Relation.INTERVIEW_PROVIDER);

    private static final ReviewerPart NOBODY = new ReviewerPart("", "", "");

    private final AgencyRegistry registry;
    private final ProtocolWords words;
    private final WhoForm who;

    InterviewForm(AgencyRegistry registry, ProtocolWords words, WhoForm who) {
        this.registry = registry;
        this.words = words;
        this.who = who;
    }

    /** What the draft says; where it says nothing, what the statutory guidance asks for, for its authorities. */
    InterviewsPart of(Outline outline) {
        return outline.interviews()
                .orElseGet(() -> new InterviewsPart(
                        parties(outline).toList(),
                        "PT72H",
                        ClockStart.RETURNED.code(),
                        NOBODY,
                        List.of(new InterviewRowPart(
                                List.of(InterviewWords.ANY), List.of(), "offered", "not-offered", ""))));
    }

    /** The authorities among the parties, and those that stand there already. */
    List<Choice> authorities(Outline outline) {
        return Stream.concat(parties(outline), of(outline).authorities().stream())
                .distinct()
                .map(id -> new Choice(id, words.agency(id)))
                .toList();
    }

    static List<Choice> starts() {
        return Arrays.stream(ClockStart.values())
                .map(start -> new Choice(start.code(), "From " + start.words()))
                .toList();
    }

    /** @param form with {@code missing-0}, {@code away-0}, {@code absent-0} for the first row, and so on */
    InterviewsPart read(InterviewsPart before, List<String> authorities, Map<String, String> form) {
        List<InterviewRowPart> table = new ArrayList<>();
        for (int i = 0; i < before.table().size(); i++) {
            InterviewRowPart row = before.table().get(i);
            table.add(new InterviewRowPart(
                    row.child(),
                    row.left(),
                    form.getOrDefault("missing-" + i, row.missing()),
                    form.getOrDefault("away-" + i, row.away()),
                    form.getOrDefault("absent-" + i, row.absent())));
        }
        return new InterviewsPart(
                authorities,
                form.getOrDefault("within", "").strip(),
                form.getOrDefault("since", "").strip(),
                who.read(form, "decides"),
                table);
    }

    FormErrors check(InterviewsPart part) {
        FormErrors errors = new FormErrors();
        if (part.authorities().isEmpty()) {
            errors.add("authorities", "Choose whose children this is about");
        }
        errors.require("within", part.within(), "Choose within what time an interview is offered");
        errors.require("since", part.since(), "Choose from when the time counts");
        for (int i = 0; i < part.table().size(); i++) {
            InterviewRowPart row = part.table().get(i);
            errors.require(
                    "missing-" + i, row.missing(), "Row " + (i + 1) + ": choose what a missing child is offered");
            errors.require("away-" + i, row.away(), "Row " + (i + 1) + ": choose what a child who was away is offered");
        }
        if (isCaseByCase(part)) {
            who.check(part.decides(), "decides", "Who decides", errors);
        } else if (!part.decides().equals(NOBODY)) {
            errors.add(
                    "decides-agency",
                    "Who decides: nothing in the table is decided case by case, so nobody can; leave it empty");
        }
        return errors;
    }

    /** A row that leaves somebody out is no fault of the row; the check of the draft says what the whole table lacks. */
    static FormErrors check(InterviewRowPart row) {
        FormErrors errors = new FormErrors();
        if (row.child().isEmpty()) {
            errors.add("child", "Choose which children the row is about");
        } else if (row.child().contains(InterviewWords.ANY) && row.child().size() > 1) {
            errors.add("child", "Choose any child, or some; not both");
        }
        errors.require("missing", row.missing(), "Choose what a missing child is offered");
        errors.require("away", row.away(), "Choose what a child who was away is offered");
        return errors;
    }

    static boolean isCaseByCase(InterviewsPart part) {
        return part.table().stream()
                .flatMap(row -> Stream.of(row.missing(), row.away(), row.absent()))
                .anyMatch("case-by-case"::equals);
    }

    private Stream<String> parties(Outline outline) {
        return outline.agreement().parties().stream()
                .map(party -> registry.find(party.agency()))
                .flatMap(Optional::stream)
                .filter(agency -> agency.kind() == AgencyKind.LOCAL_AUTHORITY)
                .map(agency -> agency.id());
    }
}

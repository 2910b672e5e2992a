// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postern.agency.Relation;
import org.postern.protocol.edit.Outline.ReviewerPart;
import org.springframework.stereotype.Component;

/**
 * Three inputs that say who is asked: one agency, or what it is to the child; and a team of it. Their names are
 * {@code NAME-agency}, {@code NAME-relation} and {@code NAME-unit}.
 */
@Component
class WhoForm {

    /** Who may be asked about serious harm. */
    static final List<Relation> AUTHORITIES =
            List.of(Relation.RESPONSIBLE_AUTHORITY, Relation.PLACING_AUTHORITY, Relation.HOST_AUTHORITY);

    /** Who may be asked for a release. */
    static final List<Relation> RELEASING = List.of(
            Relation.RESPONSIBLE_AUTHORITY,
            Relation.PLACING_AUTHORITY,
            Relation.HOST_AUTHORITY,
            Relation.INTERVIEW_PROVIDER);

    private final AgencyPicker picker;
    private final Units units;
    private final ProtocolWords words;

    WhoForm(AgencyPicker picker, Units units, ProtocolWords words) {
        this.picker = picker;
        this.units = units;
        this.words = words;
    }

    /** As it was typed; an agency that is recognised becomes its id. */
    ReviewerPart read(Map<String, String> form, String name) {
        return new ReviewerPart(
                picker.idOr(text(form, name + "-agency")), text(form, name + "-relation"), text(form, name + "-unit"));
    }

    /** Adds what is wrong, at its field. @param label of the three inputs, which the text begins with */
    void check(ReviewerPart who, String name, String label, FormErrors errors) {
        String agency = name + "-agency";
        if (who.agency().isEmpty() == who.relation().isEmpty()) {
            errors.add(agency, label + ": name one agency, or choose what it is to the child; not both");
            return;
        }
        unknownAgency(who.agency(), agency, errors);
        if (!errors.has(agency) && who.unit().isEmpty()) {
            errors.add(name + "-unit", label + ": choose a team");
        } else if (!errors.has(agency)) {
            unit(who.agency(), who.relation(), who.unit(), name + "-unit", errors);
        }
    }

    /** Says of an agency that was named whether it is none. */
    void unknownAgency(String agency, String field, FormErrors errors) {
        if (!agency.isEmpty() && picker.id(agency).isEmpty()) {
            errors.add(field, "No agency, or more than one, is called so; choose one from the list");
        }
    }

    /** Says of a team whether it is none of theirs. */
    void unit(String agency, String relation, String unit, String field, FormErrors errors) {
        if (!units.has(agency, relation, unit)) {
            errors.add(
                    field,
                    (agency.isEmpty() ? "No agency that can be " + words.relation(relation) : words.agency(agency))
                            + (agency.isEmpty() ? " has such a team" : " has no such team")
                            + "; choose one from the list");
        }
    }

    /** In words, e.g. "Wigan Council, Emergency duty team". */
    String words(ReviewerPart who) {
        String agency = who.agency().isEmpty() ? words.relation(who.relation()) : words.agency(who.agency());
        return who.unit().isEmpty() ? agency : agency + ", " + units.name(who.agency(), who.relation(), who.unit());
    }

    /** What a form offers beside one agency. @param now what stands in the draft is offered too */
    List<Choice> relations(List<Relation> allowed, String... now) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "The one agency named here")));
        allowed.forEach(one -> choices.add(new Choice(one.id(), words.relation(one.id()))));
        for (String id : now) {
            if (choices.stream().noneMatch(known -> known.value().equals(id))) {
                choices.add(new Choice(id, words.relation(id)));
            }
        }
        return choices;
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }
}

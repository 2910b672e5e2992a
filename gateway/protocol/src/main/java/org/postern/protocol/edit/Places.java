// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.postern.protocol.edit.Outline.AgreementPart;
import org.postern.protocol.edit.Outline.ContactPart;

/** The single values of a draft that can be set, by name. */
public final class Places {

    private static final Map<String, BiFunction<Draft, String, Draft>> SETTERS = setters();

    /** Those that hold one text. */
    public static final Set<String> TEXTS = Set.copyOf(SETTERS.keySet());

    /** Those that hold a list of texts. */
    public static final Set<String> LISTS = Set.of("purpose", "lawfulBasis", "approvals");

    private Places() {}

    static Draft set(Draft draft, String place, String value) {
        return SETTERS.get(place).apply(draft, value);
    }

    static Draft set(Draft draft, String place, List<String> values) {
        return switch (place) {
            case "purpose" -> draft.purpose(values);
            case "lawfulBasis" -> draft.lawfulBasis(values);
            default -> draft.approvals(values);
        };
    }

    private static Map<String, BiFunction<Draft, String, Draft>> setters() {
        Map<String, BiFunction<Draft, String, Draft>> setters = new LinkedHashMap<>();
        setters.put("version", Draft::version);
        setters.put("title", Draft::title);
        setters.put("onLeak", Draft::onLeak);
        List.of("reference", "title", "kind", "signed", "inForceFrom", "review", "expires", "dpiaReference", "dpiaDate")
                .forEach(name -> setters.put(
                        "agreement/" + name,
                        (draft, value) ->
                                draft.agreement(agreement(draft.outline().agreement(), name, value))));
        List.of("who", "day", "night")
                .forEach(name -> setters.put(
                        "contact/" + name,
                        (draft, value) -> draft.contact(contact(draft.outline().contact(), name, value))));
        return setters;
    }

    private static AgreementPart agreement(AgreementPart old, String name, String value) {
        return new AgreementPart(
                name.equals("reference") ? value : old.reference(),
                name.equals("title") ? value : old.title(),
                name.equals("kind") ? value : old.kind(),
                name.equals("signed") ? value : old.signed(),
                name.equals("inForceFrom") ? value : old.inForceFrom(),
                name.equals("review") ? value : old.review(),
                name.equals("expires") ? value : old.expires(),
                name.equals("dpiaReference") ? value : old.dpiaReference(),
                name.equals("dpiaDate") ? value : old.dpiaDate(),
                old.parties());
    }

    private static ContactPart contact(ContactPart old, String name, String value) {
        return new ContactPart(
                name.equals("who") ? value : old.who(),
                name.equals("day") ? value : old.day(),
                name.equals("night") ? value : old.night());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.jsonl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.narrative.KnownFact;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code known}: {@code child{name,aliases,dateOfBirth}} and lists of strings or of objects with a name and
 * aliases. Nothing of it is shown to anybody, so that all of it is hidden.
 */
public final class KnownJson {

    private static final Map<String, Fact> LISTS = lists();

    private KnownJson() {}

    public static List<KnownFact> facts(JsonNode known) {
        List<KnownFact> facts = new ArrayList<>();
        JsonNode child = known.path("child");
        add(facts, Fact.CHILD_NAME, child, "child");
        if (child.path("dateOfBirth").isString()) {
            facts.add(
                    new KnownFact(Fact.DATE_OF_BIRTH, child.path("dateOfBirth").stringValue(), "child", false));
        }
        LISTS.forEach((name, fact) -> {
            JsonNode list = known.path(name);
            for (int i = 0; i < list.size(); i++) {
                add(facts, fact, list.get(i), name + '/' + i);
            }
        });
        return facts;
    }

    private static void add(List<KnownFact> facts, Fact fact, JsonNode value, String entity) {
        if (value.isString()) {
            facts.add(new KnownFact(fact, value.stringValue(), entity, false));
        } else if (value.isObject()) {
            add(facts, fact, value.path("name"), entity);
            value.path("aliases").forEach(alias -> add(facts, fact, alias, entity));
        }
    }

    private static Map<String, Fact> lists() {
        Map<String, Fact> lists = new LinkedHashMap<>();
        List.of("carers", "associates", "people", "professionals", "family")
                .forEach(name -> lists.put(name, Fact.PERSON_NAME));
        lists.put("addresses", Fact.PLACE_NAME);
        lists.put("places", Fact.PLACE_NAME);
        lists.put("schools", Fact.ORGANISATION);
        lists.put("organisations", Fact.ORGANISATION);
        lists.put("phones", Fact.PHONE);
        lists.put("emails", Fact.EMAIL);
        lists.put("handles", Fact.HANDLE);
        lists.put("vehicles", Fact.VEHICLE);
        lists.put("identifiers", Fact.IDENTIFIER);
        return lists;
    }
}

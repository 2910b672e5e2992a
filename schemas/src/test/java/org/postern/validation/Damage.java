// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postern.document.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Ways to spoil a document. */
final class Damage {

    /** Stands for personal data; must never come back in an issue. */
    static final String SECRET = "Zebedee-Quillfeather";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            SECRET,
            "2026-02-30",
            "0000-01-01",
            "9999-12-31",
            "2026-11-25T10:00:00Z",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59.999999999+18:00",
            "1",
            "K3",
            "held",
            "low",
            "SC123456",
            "a@",
            "/~0",
            "%s {0}",
            "a@" + "a.".repeat(40_000),
            "a" + "-a".repeat(40_000),
            "\u0130\u0307",
            "\ud83d\ude00");

    private Damage() {}

    static void strike(ObjectNode document, Random random) {
        List<String> places = places(document);
        if (places.isEmpty()) {
            return;
        }
        String place = places.get(random.nextInt(places.size()));
        switch (random.nextInt(6)) {
            case 0 -> remove(document, place);
            case 1 ->
                replace(
                        document,
                        place,
                        document.at(places.get(random.nextInt(places.size()))).deepCopy());
            case 2 -> replace(document, place, wrongKind(document.at(place)));
            case 3 -> addUnknown(document.at(Pointers.parent(place)));
            default -> replace(document, place, value(random));
        }
    }

    /** Every place but the document itself, in document order. */
    static List<String> places(JsonNode document) {
        List<String> places = new ArrayList<>();
        collect(document, "", places);
        places.remove(0);
        return places;
    }

    static JsonNode wrongKind(JsonNode node) {
        return node.isNumber() || node.isBoolean() ? NODES.stringNode(SECRET) : NODES.numberNode(17);
    }

    static void replace(ObjectNode document, String pointer, JsonNode value) {
        JsonNode parent = document.at(Pointers.parent(pointer));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(Pointers.last(pointer)), value);
        } else if (parent instanceof ObjectNode object) {
            object.set(Pointers.last(pointer), value);
        }
    }

    private static void remove(ObjectNode document, String pointer) {
        JsonNode parent = document.at(Pointers.parent(pointer));
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(Pointers.last(pointer)));
        } else if (parent instanceof ObjectNode object) {
            object.remove(Pointers.last(pointer));
        }
    }

    private static void addUnknown(JsonNode parent) {
        if (parent instanceof ObjectNode object) {
            object.put(SECRET, SECRET);
        }
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> NODES.numberNode(random.nextLong());
            case 1 -> NODES.numberNode(new BigDecimal(random.nextBoolean() ? "9.5E+17" : "-0.5"));
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.nullNode();
            case 4 -> random.nextBoolean() ? NODES.objectNode() : NODES.arrayNode();
            default -> NODES.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private static void collect(JsonNode node, String pointer, List<String> places) {
        places.add(pointer);
        node.properties()
                .forEach(member -> collect(member.getValue(), Pointers.child(pointer, member.getKey()), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), Pointers.child(pointer, i), places);
        }
    }
}

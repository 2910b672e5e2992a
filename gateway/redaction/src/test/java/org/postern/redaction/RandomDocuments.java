// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postern.document.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Return home interviews with invented people and places, and narratives that speak of them in many spellings. */
final class RandomDocuments {

    private static final List<String> GIVEN = List.of(
            "Aniela",
            "Tyrese",
            "Efa",
            "Zoran",
            "Linh",
            "Oluwaseun",
            "Caerwyn",
            "Demi-Leigh",
            "Łucja",
            "Nguyệt",
            "Mark",
            "Grace",
            "Will",
            "Hope",
            "Kezia",
            "Deniz",
            "Ardit",
            "Siân");
    private static final List<String> FAMILY = List.of(
            "Pruszko",
            "Adekambi",
            "Llewelyn-Rees",
            "O'Mahonery",
            "Trấn",
            "Osei-Tutuwa",
            "Hartlebury",
            "Quenchley",
            "Dvořáková",
            "Chaseley",
            "Nkomokazi",
            "Brambleton");
    private static final List<String> STREETS =
            List.of("Tanyard Lane", "Quillfeather Road", "Barkersley Close", "Popplewick View", "Maes Gwyrddan Street");
    private static final List<String> TOWNS = List.of("Atherleighton", "Mossborough", "Llanfairdre", "Saltwickham");

    private final Random random;
    private int next;

    private RandomDocuments(long seed) {
        this.random = new Random(seed);
        this.next = random.nextInt(1000);
    }

    static Document rhi(long seed) {
        return new RandomDocuments(seed).document();
    }

    private Document document() {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode root = json.createObjectNode();
        root.put("schema", "rhi-summary/1")
                .put("version", 1)
                .put("issued", "2026-11-20T09:30:00Z")
                .put("kind", "rhi");
        ObjectNode child = root.putObject("child");
        String given = pick(GIVEN);
        String family = pick(FAMILY);
        child.putObject("name").put("given", given).put("family", family);
        child.put(
                "dateOfBirth",
                "201" + (1 + random.nextInt(4)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9));
        String phone = "07700 900" + (100 + next++ % 900);
        child.putArray("phones").add(phone);
        List<String> said = new ArrayList<>(List.of(given, given + " " + family, phone));
        ArrayNode people = root.putArray("people");
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            String name = pick(GIVEN) + " " + pick(FAMILY);
            people.addObject().put("name", name).putArray("phones").add("07700 900" + (100 + next++ % 900));
            said.add(name);
            said.add(name.split(" ")[0]);
        }
        ArrayNode places = root.putArray("places");
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            ObjectNode address = places.addObject().putObject("address");
            String line = (1 + random.nextInt(90)) + " " + pick(STREETS);
            String postcode = "WN" + (1 + random.nextInt(8)) + " " + (1 + random.nextInt(9)) + "AB";
            address.put("town", pick(TOWNS))
                    .put("postcode", postcode)
                    .putArray("lines")
                    .add(line);
            said.add(line);
            said.add(postcode);
        }
        root.put("summary", narrative(said));
        root.putObject("account").put("during", narrative(said)).put("after", narrative(said));
        return new Document(org.postern.document.DocumentType.RHI_SUMMARY, root);
    }

    private String narrative(List<String> said) {
        List<String> frames = List.of(
                "Then %s was mentioned by the worker.",
                "They told the police about %s yesterday.",
                "It was near %s, they think.",
                "Nobody knows about %s at the home.",
                "%s said it was fine.",
                "- with %s all night");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(String.format(pick(frames), disguise(pick(said)))).append('\n');
        }
        return text.toString();
    }

    private String disguise(String value) {
        return switch (random.nextInt(7)) {
            case 0 -> value.toUpperCase(java.util.Locale.ROOT);
            case 1 -> value + "'s";
            case 2 -> value.replace("-", " ");
            case 3 -> value.replace(" ", "\n");
            case 4 -> value.replace("a", "а").replace("e", "е");
            case 5 -> value.substring(0, 1) + "\u200B" + value.substring(1);
            default -> value;
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

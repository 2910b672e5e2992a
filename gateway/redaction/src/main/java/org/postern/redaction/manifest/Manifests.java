// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.manifest;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.postern.protocol.Announce;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.SharingProtocol;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes manifests from decisions. */
public final class Manifests {

    private Manifests() {}

    /** @param reduced true for a field that does not go, or not as the sender wrote it */
    public static Manifest of(Decision decision, Predicate<FieldDecision> reduced) {
        SharingProtocol protocol = decision.protocol();
        List<FieldDecision> fields = decision.fields().stream().filter(reduced).toList();
        return new Manifest(
                protocol.id(),
                protocol.version(),
                protocol.agreement().reference(),
                protocol.purpose(),
                protocol.lawfulBasis(),
                announced(fields, Announce.FIELD, FieldDecision::path),
                announced(fields, Announce.CATEGORY, FieldDecision::category),
                sorted(decision.fields().stream().flatMap(field -> field.instruction().stream())),
                protocol.contact());
    }

    /** The manifest as it travels. */
    public static ObjectNode json(Manifest manifest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("protocol").put("id", manifest.protocol()).put("version", manifest.version());
        json.put("agreement", manifest.agreement());
        put(json, "purpose", manifest.purpose());
        put(json, "lawfulBasis", manifest.lawfulBasis());
        ObjectNode reductions = json.putObject("reductions");
        put(reductions, "fields", manifest.fields());
        put(reductions, "categories", manifest.categories());
        put(json, "handling", manifest.handling());
        json.putObject("contact")
                .put("who", manifest.contact().who())
                .put("day", manifest.contact().day())
                .put("night", manifest.contact().night());
        return json;
    }

    private static List<String> announced(
            List<FieldDecision> fields, Announce announce, Function<FieldDecision, String> word) {
        return sorted(
                fields.stream().filter(field -> field.announce() == announce).map(word));
    }

    private static List<String> sorted(Stream<String> words) {
        return words.distinct().sorted().toList();
    }

    private static void put(ObjectNode json, String name, List<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }
}

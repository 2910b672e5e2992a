// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.document.Document;
import org.postern.document.DocumentLeaf;
import org.postern.document.DocumentLeaves;
import org.postern.protocol.HarmLevel;
import org.postern.protocol.Recipient;
import org.postern.protocol.compile.DocumentShape;

/**
 * Everything the conditions may know about one document at one time, computed once for all recipients. Days are those
 * of London, where every agreement is in force.
 *
 * @param parties what each agency is to the child
 * @param leaves  every value of the document, in document order
 * @param shared  the variables that do not depend on the recipient, without {@code document}
 * @param turned  the document as conditions read it, filled as needed by the one thread that decides
 */
record Facts(
        Document document,
        Instant now,
        LocalDate today,
        HarmLevel harm,
        Map<Relation, Agency> parties,
        List<DocumentLeaf> leaves,
        Map<String, Object> shared,
        Map<DocumentShape, Map<String, Object>> turned) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Facts of(Document document, Agency sender, Map<Relation, Agency> parties, HarmLevel harm, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        Map<String, String> relations = new HashMap<>();
        parties.forEach((relation, agency) -> relations.put(relation.id(), agency.id()));
        relations.put(Relation.SENDER.id(), sender.id());
        Map<String, Object> shared = Map.of(
                "sender", Map.of("id", sender.id(), "kind", sender.kind().id()),
                "child", child(document, today),
                "harm", Map.of("highest", harm.id()),
                "relations", relations,
                "today", today.toString(),
                "now", now);
        return new Facts(
                document,
                now,
                today,
                harm,
                parties,
                DocumentLeaves.of(document.content()).toList(),
                shared,
                new HashMap<>());
    }

    /** The variables for one recipient. */
    Map<String, Object> variables(Recipient recipient, DocumentShape shape) {
        Map<String, Object> values = turned.computeIfAbsent(shape, any -> any.values(document.content()));
        Map<String, Object> variables = new HashMap<>(shared);
        variables.put("document", values);
        variables.put(
                "recipient",
                Map.of(
                        "id", recipient.agency().id(),
                        "kind", recipient.agency().kind().id(),
                        "unit", recipient.unit(),
                        "relations",
                                recipient.relations().stream().map(Relation::id).toList()));
        return variables;
    }

    /** Without a date of birth, or with one in the future, there is no age, and conditions that need it fail closed. */
    private static Map<String, Object> child(Document document, LocalDate today) {
        try {
            LocalDate born = LocalDate.parse(
                    document.content().path("child").path("dateOfBirth").asString(""));
            return born.isAfter(today)
                    ? Map.of()
                    : Map.of("age", (long) Period.between(born, today).getYears());
        } catch (DateTimeException e) {
            return Map.of();
        }
    }

    /** Never the document. */
    @Override
    public String toString() {
        return "Facts[" + document.type() + "]";
    }
}

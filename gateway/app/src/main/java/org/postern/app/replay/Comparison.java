// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.Parties;
import org.postern.agency.Routed;
import org.postern.agency.Routing;
import org.postern.app.storage.SubmissionKey;
import org.postern.document.Document;
import org.postern.document.StrictJson;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.decide.Decider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides about one document by the draft, at the time when it was accepted, and compares with what was decided then. The
 * document is opened in memory only, and what comes out holds no value of it.
 *
 * @param protocol the draft's id: recipients that neither the draft nor an earlier version of it speaks about are left out
 */
record Comparison(
        String protocol,
        Decider draft,
        ReplayStore store,
        AgencyRegistry registry,
        StrictJson reader,
        JsonMapper json) {

    private static final String WITHHELD = "withhold";
    private static final String DROPPED = "drop";

    /** Empty where the document can no longer be decided about, because an agency has left the registry. */
    Optional<List<Shift>> of(ReplayStore.Sent sent) {
        SubmissionKey key = store.key(sent);
        Optional<Agency> sender = registry.find(sent.agency());
        if (sender.isEmpty() || !(reader.read(key.open("document", sent.document())) instanceof StrictJson.Read read)) {
            return Optional.empty();
        }
        Document document = new Document(sent.type(), read.content());
        Routed routed = Routing.parties(document, registry, sender);
        if (!(routed instanceof Parties parties)) {
            return Optional.empty();
        }
        Map<String, Decision> now = new HashMap<>();
        draft.decide(
                        document,
                        sender.get(),
                        sent.onBehalfOf().flatMap(registry::find),
                        parties.byRelation(),
                        sent.acceptedAt())
                .forEach(outcome -> add(outcome, now));
        return Optional.of(shifts(sent, key, now));
    }

    private void add(Outcome outcome, Map<String, Decision> now) {
        if (outcome instanceof Outcome.Decided decided
                && decided.decision().protocol().id().equals(protocol)) {
            now.put(name(outcome.recipient().agency().id(), outcome.recipient().unit()), decided.decision());
        }
    }

    private List<Shift> shifts(ReplayStore.Sent sent, SubmissionKey key, Map<String, Decision> now) {
        Map<String, Map<String, Field>> before = new HashMap<>();
        sent.decisions().stream()
                .filter(decided -> decided.protocol().filter(protocol::equals).isPresent()
                        || now.containsKey(name(decided.recipient(), decided.unit())))
                .forEach(decided -> before.put(name(decided.recipient(), decided.unit()), fields(decided, key)));
        List<Shift> shifts = new ArrayList<>();
        Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .forEach(to -> compare(
                        to,
                        sent.child(),
                        before.getOrDefault(to, Map.of()),
                        Optional.ofNullable(now.get(to)).map(Comparison::fields).orElse(Map.of()),
                        shifts));
        return shifts;
    }

    private static void compare(
            String to, String child, Map<String, Field> before, Map<String, Field> now, List<Shift> shifts) {
        Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .forEach(pointer -> {
                    Field was = before.get(pointer);
                    Field becomes = now.get(pointer);
                    kind(treatment(was), treatment(becomes))
                            .ifPresent(kind ->
                                    shifts.add(new Shift(to, (was == null ? becomes : was).path(), child, kind)));
                });
    }

    private static Optional<Shift.Kind> kind(String was, String becomes) {
        boolean went = goes(was);
        boolean goes = goes(becomes);
        if (went != goes) {
            return Optional.of(goes ? Shift.Kind.NEWLY_SENT : Shift.Kind.NEWLY_WITHHELD);
        }
        return goes && !was.equals(becomes) ? Optional.of(Shift.Kind.OTHERWISE_REDUCED) : Optional.empty();
    }

    private static boolean goes(String treatment) {
        return !treatment.equals(WITHHELD) && !treatment.equals(DROPPED);
    }

    private static String treatment(Field field) {
        return field == null ? WITHHELD : field.treatment();
    }

    /** @param treatment its word */
    private record Field(String path, String treatment) {}

    private Map<String, Field> fields(ReplayStore.Decided decided, SubmissionKey key) {
        Map<String, Field> fields = new HashMap<>();
        decided.detail().ifPresent(detail -> {
            for (JsonNode field : json.readTree(key.open("decision/" + decided.id(), detail))) {
                fields.put(
                        field.path("pointer").asString(""),
                        new Field(
                                field.path("path").asString(""),
                                field.path("treatment").asString(WITHHELD)));
            }
        });
        return fields;
    }

    private static Map<String, Field> fields(Decision decision) {
        Map<String, Field> fields = new HashMap<>();
        for (FieldDecision field : decision.fields()) {
            fields.put(
                    field.pointer(), new Field(field.path(), field.treatment().word()));
        }
        return fields;
    }

    private static String name(String agency, String unit) {
        return unit.isEmpty() ? agency : agency + "/" + unit;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.decision.RecipientOutcome;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.Submission;
import org.postern.protocol.Decision;
import org.postern.protocol.SharingProtocol;
import org.postern.redaction.HeldField;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Asks a person about what the gate held: one question for each recipient and kind, with a clock and a deputy. */
@Component
public class ReviewRequests {

    private static final String FIRST_UNIT = "front-door";
    private static final String DEPUTY_UNIT = "emergency-duty";

    private final ReviewStore reviews;
    private final ReviewSettings settings;
    private final Evidence evidence;
    private final AlertStore alerts;
    private final JsonMapper json;

    public ReviewRequests(
            ReviewStore reviews, ReviewSettings settings, Evidence evidence, AlertStore alerts, JsonMapper json) {
        this.reviews = reviews;
        this.settings = settings;
        this.evidence = evidence;
        this.alerts = alerts;
        this.json = json;
    }

    /** In the transaction that records the decision. */
    public void ask(Submission submission, SubmissionKey key, UUID decision, RecipientOutcome outcome) {
        Map<String, List<HeldField>> byKind = outcome.held().stream()
                .collect(Collectors.groupingBy(field -> field.kind().id(), TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, fields) -> ask(submission, key, decision, outcome, kind, fields));
    }

    private void ask(
            Submission submission,
            SubmissionKey key,
            UUID decision,
            RecipientOutcome outcome,
            String kind,
            List<HeldField> fields) {
        UUID id = UUID.randomUUID();
        String recipient = outcome.recipient().agency().id();
        Asked asked = asked(submission, outcome, kind, recipient);
        reviews.insert(new ReviewStore.New(
                id,
                submission.id(),
                decision,
                recipient,
                kind,
                !outcome.goesOut(),
                key.seal("review/" + id, detail(fields)),
                asked.reviewer().agency(),
                asked.reviewer().unit(),
                asked.deputy().agency(),
                asked.deputy().unit(),
                asked.within()));
        evidence.record(
                Act.REVIEW_ASKED,
                id,
                submission.id(),
                Optional.of(key),
                evidence.statement()
                        .put("recipient", recipient)
                        .put("kind", kind)
                        .put("reviewer", asked.reviewer().agency()));
        alerts.raise(
                asked.reviewer().agency(),
                AlertKind.REVIEW,
                Optional.of(submission.id()),
                "For " + asked.reviewer().unit() + ": something that would go to " + recipient + " waits for a person ("
                        + kind + "), within " + words(asked.within()) + ". See it with `postern reviews`, answer with"
                        + " `postern review " + id + "`.");
    }

    private record Asked(SharingProtocol.AgencyUnit reviewer, SharingProtocol.AgencyUnit deputy, Duration within) {}

    /**
     * About serious harm, and about what is shared case by case, whom the protocol names, unless that is the recipient
     * itself: nobody releases to himself. About the rest, and where the protocol names nobody else, the sender's side, which
     * knows what it wrote.
     */
    private Asked asked(Submission submission, RecipientOutcome outcome, String kind, String recipient) {
        String owner = submission.owner();
        return outcome.decision()
                .flatMap(decided -> named(decided, kind))
                .filter(asked -> !asked.reviewer().agency().equals(recipient)
                        && !asked.deputy().agency().equals(recipient))
                .orElseGet(() -> new Asked(
                        new SharingProtocol.AgencyUnit(owner, FIRST_UNIT),
                        new SharingProtocol.AgencyUnit(owner, DEPUTY_UNIT),
                        settings.within()));
    }

    private static Optional<Asked> named(Decision decided, String kind) {
        if (HeldField.Kind.SERIOUS_HARM.id().equals(kind)) {
            return decided.protocol()
                    .seriousHarm()
                    .map(floor -> new Asked(floor.reviewer(), floor.deputy(), floor.within()));
        }
        return HeldField.Kind.RELEASE.id().equals(kind)
                ? decided.release()
                        .flatMap(release -> release.reviewer()
                                .flatMap(first ->
                                        release.deputy().map(then -> new Asked(first, then, release.within()))))
                : Optional.empty();
    }

    private byte[] detail(List<HeldField> fields) {
        ArrayNode held = json.createArrayNode();
        fields.forEach(field -> held.addObject()
                .put("pointer", field.pointer())
                .put("path", field.path())
                .put("code", field.code())
                .put("reason", field.reason()));
        return json.writeValueAsString(held).getBytes(StandardCharsets.UTF_8);
    }

    private static String words(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        return minutes % 60 == 0
                ? minutes / 60 + (minutes == 60 ? " hour" : " hours")
                : minutes + (minutes == 1 ? " minute" : " minutes");
    }
}

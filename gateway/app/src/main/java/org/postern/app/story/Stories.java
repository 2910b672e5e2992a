// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.evidence.EntryProof;
import org.postern.app.people.Person;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells an auditor what happened to a submission: all of it to the sender's side, and to a recipient what it was shown. That
 * somebody looked is recorded in the same transaction, for the agency whose document it is to see.
 */
@Component
public class Stories {

    private final StoryStore store;
    private final EnvelopeStore envelopes;
    private final SubmissionStore submissions;
    private final FieldTraces traces;
    private final Events events;
    private final LookLog looks;
    private final JsonMapper json;

    Stories(
            StoryStore store,
            EnvelopeStore envelopes,
            SubmissionStore submissions,
            FieldTraces traces,
            Events events,
            LookLog looks,
            JsonMapper json) {
        this.store = store;
        this.envelopes = envelopes;
        this.submissions = submissions;
        this.traces = traces;
        this.events = events;
        this.looks = looks;
        this.json = json;
    }

    /**
     * The story, without values.
     *
     * @param id of a submission that the auditor's agency sent, or of an envelope that it received
     * @return empty for an unknown id and for one of another agency, which nobody can tell apart
     */
    @Transactional
    public Optional<Story> open(Person auditor, UUID id) {
        Auditors.require(auditor);
        return store.seen(id, auditor.agency()).map(seen -> {
            Optional<SubmissionKey> key = submissions.key(seen.submission());
            Story story = story(id, seen, key);
            looks.look(auditor, LookKind.STORY, seen, key, Optional.empty());
            return story;
        });
    }

    private Story story(UUID id, StoryStore.Seen seen, Optional<SubmissionKey> key) {
        List<EntryProof> entries = events.entries(seen, key, false);
        List<EnvelopeStore.Row> rows = rows(seen);
        boolean sent = seen.side() == Side.SENT;
        Story.Head head = store.head(seen.submission());
        return new Story(
                id,
                seen.side(),
                sent ? head : received(head, rows.get(0)),
                sent ? recipients(seen.submission(), key) : List.of(),
                deliveries(rows, seen.side(), key),
                entries.stream().map(events::event).toList(),
                sent ? looks.of(seen.submission(), key) : List.of());
    }

    List<EnvelopeStore.Row> rows(StoryStore.Seen seen) {
        return seen.delivery().map(envelopes::one).orElseGet(() -> envelopes.ofSubmission(seen.submission()));
    }

    /** Only what the envelope says, and that its time is over where it is. */
    private static Story.Head received(Story.Head head, EnvelopeStore.Row envelope) {
        return new Story.Head(
                envelope.shownSender(),
                Optional.empty(),
                head.type(),
                head.urgent(),
                Optional.empty(),
                envelope.story().sealedAt().orElseThrow(),
                head.expiresOn(),
                head.erased(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private List<RecipientStory> recipients(UUID submission, Optional<SubmissionKey> key) {
        Map<UUID, List<RecipientStory.Review>> reviews = store.reviews(submission);
        return store.decisions(submission).stream()
                .map(decided -> with(
                        decided.story(),
                        fields(decided, key),
                        reviews.getOrDefault(decided.story().decision(), List.of())))
                .toList();
    }

    private List<RecipientStory.Field> fields(StoryStore.Decided decided, Optional<SubmissionKey> key) {
        return key.flatMap(held -> decided.detail()
                        .map(hidden -> traces.fields(decided.story().decision(), hidden, held)))
                .orElse(List.of());
    }

    private List<DeliveryStory> deliveries(List<EnvelopeStore.Row> rows, Side side, Optional<SubmissionKey> key) {
        Map<UUID, List<DeliveryStory.Problem>> problems =
                envelopes.problems(rows.stream().map(row -> row.story().id()).toList());
        return rows.stream()
                .map(row -> row.with(
                        problems.getOrDefault(row.story().id(), List.of()),
                        key.flatMap(held -> row.manifest()
                                .map(hidden -> json.readTree(
                                        held.open("manifest/" + row.story().id(), hidden))))))
                .map(delivery -> side == Side.SENT ? delivery : delivery.forRecipient())
                .toList();
    }

    private static RecipientStory with(
            RecipientStory story, List<RecipientStory.Field> fields, List<RecipientStory.Review> reviews) {
        return new RecipientStory(
                story.decision(),
                story.recipient(),
                story.unit(),
                story.protocol(),
                story.outcome(),
                story.rule(),
                story.reason(),
                story.decidedAt(),
                fields,
                reviews);
    }
}

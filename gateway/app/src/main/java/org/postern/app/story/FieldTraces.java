// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the field-by-field detail of decisions, which is sealed under the submission's key. */
@Component
class FieldTraces {

    /** By which a child is searched for: all that a document has of them must have been shown. */
    private static final Set<String> WHO_THE_CHILD_IS =
            Set.of("child.name.given", "child.name.family", "child.dateOfBirth", "responsibleAuthority");

    private static final Set<String> NAME = Set.of("child.name.given", "child.name.family");
    private static final String AS_IT_IS = "share";

    private final StoryStore store;
    private final SubmissionStore submissions;
    private final JsonMapper json;

    FieldTraces(StoryStore store, SubmissionStore submissions, JsonMapper json) {
        this.store = store;
        this.submissions = submissions;
        this.json = json;
    }

    List<RecipientStory.Field> fields(UUID decision, byte[] sealed, SubmissionKey key) {
        return json.readTree(bytes(decision, sealed, key))
                .valueStream()
                .map(FieldTraces::field)
                .toList();
    }

    /** The very bytes whose hash the ledger's statement has. */
    byte[] bytes(UUID decision, byte[] sealed, SubmissionKey key) {
        return key.open("decision/" + decision, sealed);
    }

    /** Whether the envelope told its recipient, unreduced, who the child is. */
    boolean childIsShown(StoryStore.Seen seen) {
        Optional<Map.Entry<UUID, byte[]>> detail = seen.delivery().flatMap(store::detailOf);
        Optional<SubmissionKey> key = submissions.key(seen.submission());
        if (detail.isEmpty() || key.isEmpty()) {
            return false;
        }
        Map<String, String> told = fields(detail.get().getKey(), detail.get().getValue(), key.get()).stream()
                .filter(field -> WHO_THE_CHILD_IS.contains(field.path()))
                .collect(Collectors.toMap(
                        RecipientStory.Field::path, RecipientStory.Field::treatment, (first, second) -> first));
        return told.keySet().containsAll(NAME) && told.values().stream().allMatch(AS_IT_IS::equals);
    }

    private static RecipientStory.Field field(JsonNode field) {
        return new RecipientStory.Field(
                field.path("pointer").asString(""),
                field.path("path").asString(""),
                field.path("treatment").asString(""),
                field.path("rule").asString(""),
                field.path("reason").asString(""));
    }
}

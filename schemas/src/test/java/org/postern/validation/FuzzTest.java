// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.agency.RoutingIssue;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.IssueKind;
import org.postern.document.Pointers;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** Seeded damage to sound documents: whatever comes, the answer is a list of issues, soon, and repeats nothing. */
class FuzzTest {

    private static final int ROUNDS = 700;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Set<String> CODES = Stream.concat(IssueCatalogue.all(), Stream.of(RoutingIssue.values()))
            .map(IssueKind::code)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource
    void validateWhenDocumentIsDamagedThenIssuesAndNoException(DocumentType type) {
        Random random = new Random(20261125 + type.ordinal());
        List<ObjectNode> sound = TestDocuments.examples(type, "valid").stream()
                .map(TestDocuments::read)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode damaged = sound.get(random.nextInt(sound.size())).deepCopy();
            int blows = 1 + random.nextInt(6);
            for (int blow = 0; blow < blows; blow++) {
                Damage.strike(damaged, random);
            }
            Instant begun = Instant.now();
            List<Issue> issues = TestDocuments.validate(type, damaged);
            assertThat(Duration.between(begun, Instant.now()))
                    .as("round %d", round)
                    .isLessThan(SOON);
            assertSound(issues, damaged, "round " + round);
        }
    }

    @Test
    void readWhenBytesAreDamagedThenReadOrRefusedAndNoException() {
        Random random = new Random(8259);
        StrictJson reader = SchemaCatalogue.standard().reader();
        byte[] sound = TestDocuments.interview().document().content().toString().getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int round = 0; round < 5000; round++) {
            byte[] damaged = sound.clone();
            for (int blow = 0; blow <= random.nextInt(4); blow++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (reader.read(damaged) instanceof StrictJson.Refused refusal) {
                refused++;
                assertThat(refusal.issues()).isNotEmpty().allMatch(issue -> CODES.contains(issue.code()));
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    @ParameterizedTest
    @EnumSource
    void validateWhenDocumentIsAnotherTypesThenIssuesAndNoException(DocumentType type) {
        ObjectNode other = TestDocuments.placement().document().content();
        other.put("schema", type.id() + "/1");

        assertThat(TestDocuments.validate(type, other)).allMatch(issue -> CODES.contains(issue.code()));
    }

    @Test
    void validateWhenNoRegistryIsAtHandThenNothingIsSaidAboutAgencies() {
        ValidationContext alone = new ValidationContext(
                TestDocuments.NOW, Optional.empty(), Optional.empty(), ValidationSettings.DEFAULT);
        TestDocuments unknown = TestDocuments.interview().with("{\"/placement/provider\": \"home-nowhere\"}");

        assertThat(unknown.issues(alone)).isEmpty();
        assertThat(unknown.issues()).containsExactly("PST-1420 /placement/provider");
    }

    private static void assertSound(List<Issue> issues, ObjectNode document, String description) {
        assertThat(issues).as(description).allSatisfy(issue -> {
            assertThat(CODES).contains(issue.code());
            assertThat(issue.text() + issue.fix()).isNotBlank().doesNotContain(Damage.SECRET);
            assertThat(issue.pointer()).doesNotContain(Damage.SECRET);
            boolean placed = !document.at(issue.pointer()).isMissingNode();
            assertThat(placed || !document.at(Pointers.parent(issue.pointer())).isMissingNode())
                    .as(issue.toString())
                    .isTrue();
        });
        assertThat(issues).as(description).doesNotHaveDuplicates();
    }

    /** One cause, one issue: a broken value is told by the first module that sees it, and by no other. */
    @ParameterizedTest
    @EnumSource
    void validateWhenOneValueIsOfTheWrongKindThenOneErrorAtItsPlace(DocumentType type) {
        ObjectNode sound =
                TestDocuments.read(TestDocuments.examples(type, "valid").get(0));
        for (String pointer : Damage.places(sound)) {
            ObjectNode damaged = sound.deepCopy();
            Damage.replace(damaged, pointer, Damage.wrongKind(damaged.at(pointer)));
            List<Issue> errors = TestDocuments.validate(type, damaged).stream()
                    .filter(Issue::refuses)
                    .filter(issue -> Pointers.within(issue.pointer(), pointer))
                    .toList();
            assertThat(errors).as(pointer).hasSize(1);
        }
    }
}

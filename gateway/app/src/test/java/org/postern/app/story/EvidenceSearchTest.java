// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.THURROCK;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestAuditors;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.document.DocumentType;
import org.springframework.security.access.AccessDeniedException;

/** An auditor finds what the agency sent and received, by everything that is asked for, and nothing else. */
class EvidenceSearchTest {

    private static final Criteria NONE = Criteria.none();

    private final TestGateway gateway = TestGateway.shared();
    private final EvidenceSearch search = gateway.bean(EvidenceSearch.class);
    private final ApiCaller sender = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private final Person auditor = TestAuditors.of(THURROCK);
    private final Person officer = TestAuditors.of(ESSEX_POLICE);

    @Test
    void findWhenSearchedByIdThenFindsItForItsSideOnly() {
        UUID submission = sender.submit(TestDocuments.risk()).id();
        UUID envelope = police.awaitEnvelope(sender, submission);

        assertThat(ids(auditor, byId(submission))).containsExactly(submission);
        assertThat(ids(officer, byId(envelope))).containsExactly(envelope);
        assertThat(ids(officer, byId(submission))).isEmpty();
        assertThat(ids(auditor, byId(envelope))).isEmpty();
        assertThat(ids(TestAuditors.of(WIGAN), byId(submission))).isEmpty();
    }

    @Test
    void findWhenSearchedByDocumentIdThenFindsEveryVersion() {
        TestDocuments first = TestDocuments.risk();
        TestDocuments second = first.nextVersion();
        UUID older = sender.submit(first).id();
        UUID newer = sender.submit(second).id();
        Criteria byDocument = new Criteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(first.at("/id").asString()),
                Optional.empty());

        assertThat(ids(auditor, byDocument)).containsExactly(newer, older);
        assertThat(ids(officer, byDocument)).isEmpty();
    }

    @Test
    void findWhenSearchedByChildThenFindsOnlyThatChildHoweverTheNameIsCased() {
        TestDocuments document =
                TestDocuments.risk().with("{\"/child/name/family\": \"Quillfeather-" + UUID.randomUUID() + "\"}");
        UUID submission = sender.submit(document).id();
        sender.submit(TestDocuments.risk()).id();
        String family = document.at("/child/name/family").asString();

        assertThat(ids(auditor, byChild(document, family.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly(submission);
        assertThat(ids(auditor, byChild(document, family + "x"))).isEmpty();
        assertThat(ids(TestAuditors.of(WIGAN), byChild(document, family))).isEmpty();
    }

    /** The envelope of a recipient that was not shown who the child is must not be found by the child's name. */
    @Test
    void findWhenRecipientSearchesByChildThenFindsWhatItWasShownOnly() {
        TestDocuments document =
                TestDocuments.risk().with("{\"/child/name/family\": \"Quillfeather-" + UUID.randomUUID() + "\"}");
        UUID submission = sender.submit(document).id();
        UUID envelope = police.awaitEnvelope(sender, submission);
        String family = document.at("/child/name/family").asString();
        assertThat(ids(officer, byChild(document, family))).containsExactly(envelope);

        asIfPseudonymised(submission);

        assertThat(ids(officer, byChild(document, family))).isEmpty();
        assertThat(ids(auditor, byChild(document, family))).containsExactly(submission);
    }

    private void asIfPseudonymised(UUID submission) {
        SubmissionKey key = gateway.bean(SubmissionStore.class).key(submission).orElseThrow();
        UUID decision = gateway.jdbc()
                .sql("select id from decision where submission = :id and recipient = :police")
                .param("id", submission)
                .param("police", ESSEX_POLICE)
                .query(UUID.class)
                .single();
        String detail = """
                [{"pointer": "/child/name/given", "path": "child.name.given", "treatment": "share"},
                 {"pointer": "/child/name/family", "path": "child.name.family", "treatment": "pseudonymise"}]""";
        gateway.jdbc()
                .sql("update decision set detail = :detail where id = :id")
                .param("id", decision)
                .param("detail", key.seal("decision/" + decision, detail.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    @Test
    void findWhenNarrowedThenEverythingGivenMustFit() {
        UUID submission = sender.submit(TestDocuments.risk()).id();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(ids(auditor, narrowed(ESSEX_POLICE, DocumentType.RISK_ASSESSMENT, today.minusDays(1), today)))
                .contains(submission);
        assertThat(ids(auditor, narrowed(WIGAN, DocumentType.RISK_ASSESSMENT, today.minusDays(1), today)))
                .doesNotContain(submission);
        assertThat(ids(auditor, narrowed(ESSEX_POLICE, DocumentType.RHI_SUMMARY, today.minusDays(1), today)))
                .doesNotContain(submission);
        assertThat(ids(
                        auditor,
                        narrowed(ESSEX_POLICE, DocumentType.RISK_ASSESSMENT, today.minusDays(9), today.minusDays(2))))
                .doesNotContain(submission);
    }

    @Test
    void findWhenThereAreManyThenPagesGiveEachOnceNewestFirst() {
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            sent.add(0, sender.submit(TestDocuments.risk()).id());
        }
        List<Found> found = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Found.Page page = search.find(auditor, NONE, next.flatMap(cursor -> Cursor.of(cursor.text())), 3);
            assertThat(page.found()).hasSizeLessThanOrEqualTo(3);
            found.addAll(page.found());
            next = page.next();
        } while (next.isPresent() && found.size() < 400);

        assertThat(found).extracting(Found::id).doesNotHaveDuplicates().containsSubsequence(sent);
        assertThat(found).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    }

    @Test
    void findWhenSearchedThenTheSearchIsWrittenDownWithoutWhatWasTyped() {
        LookLog log = gateway.bean(LookLog.class);
        Criteria byDocument = new Criteria(
                Optional.empty(),
                Optional.empty(),
                Optional.of(DocumentType.RISK_ASSESSMENT),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Quillfeather"),
                Optional.empty());
        search.find(auditor, byDocument, Optional.empty(), 10);

        Look look = log.ofAgency(auditor, Optional.empty(), 1).get(0);

        assertThat(look.what()).isEqualTo(LookKind.SEARCH);
        assertThat(look.criteria()).isEqualTo("document,type");
        assertThat(look.found()).contains(0);
        assertThat(gateway.jdbc()
                        .sql("select count(*) from ledger_leaf where subject = :id and kind = 'evidence-searched'")
                        .param("id", look.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        sender.get("/ledger/entries/" + look.id() + "/proof").status() == 200);
        assertThat(police.caller()
                        .get("/ledger/entries/" + look.id() + "/proof")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void findWhenNotAnAuditorThenIsRefused() {
        Person practitioner = TestAuditors.person(THURROCK, Role.PRACTITIONER);

        assertThatThrownBy(() -> search.find(practitioner, NONE, Optional.empty(), 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<UUID> ids(Person person, Criteria criteria) {
        return search.find(person, criteria, Optional.empty(), 100).found().stream()
                .map(Found::id)
                .toList();
    }

    private static Criteria byId(UUID id) {
        return new Criteria(
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Criteria narrowed(String agency, DocumentType type, LocalDate from, LocalDate to) {
        return new Criteria(
                Optional.empty(),
                Optional.of(agency),
                Optional.of(type),
                Optional.of(from),
                Optional.of(to),
                Optional.empty(),
                Optional.empty());
    }

    private Criteria byChild(TestDocuments document, String family) {
        ChildReference child = search.reference(
                document.at("/responsibleAuthority").asString(),
                document.at("/child/name/given").asString(),
                family,
                Optional.of(LocalDate.parse(document.at("/child/dateOfBirth").asString())));
        return new Criteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(child));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Role;
import org.postern.app.testing.TestGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class DraftsTest {

    private final TestGateway gateway = TestGateway.shared();
    private final Drafts drafts = gateway.bean(Drafts.class);

    @Test
    void findWhenTheDraftIsAnotherAgencysThenItIsNotThere() {
        UUID id = drafts.begin(TestDrafts.lead("la-norfolk"), TestDrafts.norfolk())
                .orElseThrow();

        assertThat(drafts.find(TestDrafts.lead("la-norfolk"), id)).isPresent();
        assertThat(drafts.find(TestDrafts.lead("police-norfolk"), id)).isEmpty();
        assertThat(drafts.list(TestDrafts.lead("police-norfolk")))
                .extracting(DraftLine::id)
                .doesNotContain(id);
        assertThat(drafts.delete(TestDrafts.lead("police-norfolk"), id, 1)).isFalse();
        assertThat(drafts.save(TestDrafts.lead("police-norfolk"), id, 1, TestDrafts.norfolk()))
                .isEqualTo(Drafts.Saved.CHANGED_BY_OTHERS);
    }

    @Test
    void saveWhenSomebodyWasFasterThenNothingIsOverwritten() {
        UUID id = drafts.begin(TestDrafts.lead("la-norfolk"), TestDrafts.norfolk())
                .orElseThrow();

        assertThat(drafts.save(TestDrafts.lead("la-norfolk"), id, 1, NextVersion.of(TestDrafts.norfolk(), 7)))
                .isEqualTo(Drafts.Saved.DONE);
        assertThat(drafts.save(TestDrafts.lead("la-norfolk"), id, 1, NextVersion.of(TestDrafts.norfolk(), 8)))
                .isEqualTo(Drafts.Saved.CHANGED_BY_OTHERS);

        assertThat(drafts.find(TestDrafts.lead("la-norfolk"), id).orElseThrow().name())
                .isEqualTo("Norfolk tries, version 7");
    }

    @Test
    void beginWhenARoleOtherThanGovernanceLeadAsksThenItIsRefused() {
        assertThatThrownBy(() -> drafts.begin(TestDrafts.person("la-norfolk", Role.AUDITOR), TestDrafts.norfolk()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void beginWhenADraftIsKeptThenItsContentCannotBeReadInTheDatabase() {
        UUID id = drafts.begin(TestDrafts.lead("la-norfolk"), TestDrafts.norfolk())
                .orElseThrow();

        byte[] stored = gateway.bean(JdbcClient.class)
                .sql("select content from protocol_draft where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("norfolk", "NOR-DPIA");
    }

    @Test
    void nextVersionWhenAFileHasCommentsThenOnlyTheNumberChanges() {
        String before = new String(TestDrafts.norfolk().file(), StandardCharsets.UTF_8);

        String after = new String(NextVersion.of(TestDrafts.norfolk(), 12).file(), StandardCharsets.UTF_8);

        assertThat(after).isEqualTo(before.replace("version: 1", "version: 12"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.THURROCK;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.Opened;
import tools.jackson.databind.JsonNode;

/** What may leave is decided in one place (design section 4, promises 1, 5, 7 and 8). */
class OneGateTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller thurrock = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);

    @Test
    void previewWhenDocumentIsSentAfterwardsThenHasShownExactlyWhatIsSent() {
        TestDocuments document = TestDocuments.leaking();
        Reply preview = thurrock.preview(document);
        JsonNode shown = preview.recipient(ESSEX_POLICE);

        Opened opened = police.collect(thurrock, thurrock.submit(document).id());

        assertThat(preview.status()).isEqualTo(200);
        assertThat(opened.disclosure()).isEqualTo(shown.path("disclosure"));
        assertThat(opened.manifest()).isEqualTo(shown.path("manifest"));
        assertThat(shown.path("fields")).isNotEmpty().allSatisfy(field -> {
            assertThat(field.path("rule").asString()).isNotBlank();
            assertThat(field.path("reason").asString()).isNotBlank();
        });
    }

    @Test
    void previewWhenAskedForThenLeavesNoTrace() {
        long submissions = rows("submission");
        long leaves = rows("ledger_leaf");

        assertThat(thurrock.preview(TestDocuments.leaking()).status()).isEqualTo(200);

        assertThat(rows("submission")).isEqualTo(submissions);
        assertThat(rows("ledger_leaf")).isEqualTo(leaves);
    }

    @Test
    void nothingIsSharedByDefaultWhenNoRuleNamesAFieldThenItIsWithheld() {
        TestDocuments document = TestDocuments.placement();
        ApiCaller sender = gateway.as(FOSTERING);
        JsonNode shown = sender.preview(document).recipient(ESSEX_POLICE);

        assertThat(shown.path("fields")
                        .valueStream()
                        .filter(field -> field.path("rule").asString().equals("default-deny")))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(shown.path("disclosure")
                                .at(field.path("pointer").asString())
                                .isMissingNode())
                        .isTrue());
    }

    @Test
    void aWithheldValueAppearsNowhereWhenTheDocumentRepeatsItThenNeitherDisclosureNorManifestShowsIt() {
        TestDocuments document = TestDocuments.leaking().with("""
                        {"/summary": "He was at the saltmarsh boathouses. Saltmarsh Boat-house, he said.",
                         "/outcomes/1/organisation": "SALTMARSH  BOATHOUSE friends"}""");

        Opened opened = police.collect(thurrock, thurrock.submit(document).id());

        assertThat(opened.disclosure().toString() + opened.manifest()).doesNotContainIgnoringCase("saltmarsh");
    }

    /** Entitlement is judged on document and registry only, never on what is stored about the child. */
    @Test
    void aRefusalRevealsNothingWhenTheChildIsKnownThenLooksAsForAnUnknownOne() {
        TestDocuments known = TestDocuments.placement();
        gateway.as(FOSTERING).submit(known).id();
        ApiCaller stranger = gateway.as(WIGAN);

        Reply aboutKnown = stranger.submit(known);
        Reply aboutUnknown = stranger.submit(
                TestDocuments.placement().with("{\"/child/name\": {\"given\": \"Nobody\", \"family\": \"Atall\"}}"));

        assertThat(aboutKnown.status()).isEqualTo(403);
        assertThat(aboutKnown.text()).isEqualTo(aboutUnknown.text());
        assertThat(aboutKnown.text())
                .doesNotContain(known.at("/child/name/family").asString());
    }

    @Test
    void statusWhenAskedForThenShowsReasonsAndNoValues() {
        TestDocuments document = TestDocuments.leaking();
        UUID submission = thurrock.submit(document).id();

        String status = thurrock.get("/submissions/" + submission).text();

        assertThat(status)
                .contains("THU-")
                .doesNotContain("Saltmarsh", document.at("/child/name/family").asString());
    }

    private long rows(String table) {
        return gateway.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}

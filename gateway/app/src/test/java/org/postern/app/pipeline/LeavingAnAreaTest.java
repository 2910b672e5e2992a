// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.document.DocumentType;
import org.postern.envelope.Opened;
import tools.jackson.databind.JsonNode;

/** When a placement changes, those whose area the child leaves learn that it has left, and never where it is now. */
class LeavingAnAreaTest {

    private static final String ESSEX_POLICE = "police-essex";
    private static final String SOUTHEND = "la-southend-on-sea";

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller thurrock = gateway.as("la-thurrock");
    private final TestDocuments move = TestDocuments.example(
                    DocumentType.PLACEMENT_NOTIFICATION, "move-between-two-homes")
            .with("""
                    {"/responsibleAuthority": "la-thurrock", "/placingAuthority": "la-thurrock",
                     "/placement/provider": null, "/placement/registration/number": "SC901733",
                     "/placement/providerName": "Larkmeadow House", "/placement/district": "Havering",
                     "/placement/address": {"lines": ["3 Larkmeadow"], "town": "Romford", "postcode": "RM1 9ZX"},
                     "/previousPlacement/provider": null, "/previousPlacement/providerName": "Leigh Cliff House",
                     "/previousPlacement/district": "Southend-on-Sea", "/ending/account": "He moves near Romford.",
                     "/socialWorker/agency": "la-thurrock"}""");

    @Test
    void submitWhenAPlacementChangesForAnotherAreaThenTheOldOneIsToldThatTheChildHasLeft() {
        UUID submission = thurrock.submit(move).id();

        for (String agency : new String[] {ESSEX_POLICE, SOUTHEND}) {
            Opened opened = gateway.mailbox(agency).collect(thurrock, submission);
            JsonNode told = opened.disclosure();
            assertThat(told.at("/child/name/family").asString()).isEqualTo("Rothwell");
            assertThat(told.path("event").asString()).isEqualTo("change");
            assertThat(told.at("/previousPlacement/end").isString()).isTrue();
            assertThat(told.at("/previousPlacement/providerName").asString()).isEqualTo("Leigh Cliff House");
            assertThat(told.has("placement")).isFalse();
            assertThat(told.toString() + opened.manifest()).doesNotContain("Havering", "Romford", "Larkmeadow", "RM1");
        }
    }

    @Test
    void submitWhenTheNewAreaHasNoAgreementThenTheOldOneIsToldAllTheSame() {
        JsonNode answer = thurrock.submit(move.with("{\"/placement/district\": \"Blackpool\"}"))
                .json();

        assertThat(outcome(answer, "la-blackpool")).isEqualTo("refused");
        assertThat(outcome(answer, ESSEX_POLICE)).isEqualTo("sent-reduced");
    }

    @Test
    void submitWhenThePlacementStaysInThePolicesAreaThenOnlyTheOldAuthorityIsToldThatItLeft() {
        UUID submission = thurrock.submit(move.with("{\"/placement/district\": \"Basildon\"}"))
                .id();

        Mailbox police = gateway.mailbox(ESSEX_POLICE);
        assertThat(police.collect(thurrock, submission)
                        .disclosure()
                        .at("/placement/district")
                        .asString())
                .isEqualTo("Basildon");
        assertThat(gateway.mailbox(SOUTHEND)
                        .collect(thurrock, submission)
                        .disclosure()
                        .has("placement"))
                .isFalse();
    }

    @Test
    void submitWhenNothingSaysFromWhereThenTheSenderIsWarned() {
        JsonNode answer = thurrock.submit(move.with("{\"/previousPlacement/district\": null}"))
                .json();

        assertThat(answer.path("warnings")
                        .valueStream()
                        .map(issue -> issue.path("code").asString()))
                .contains("PST-1432");
        assertThat(outcome(answer, ESSEX_POLICE)).isEmpty();
    }

    private static String outcome(JsonNode answer, String agency) {
        return answer.path("recipients")
                .valueStream()
                .filter(recipient -> recipient.path("agency").asString().equals(agency))
                .map(recipient -> recipient.path("outcome").asString())
                .findFirst()
                .orElse("");
    }
}

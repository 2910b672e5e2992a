// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postern.document.Document;
import org.postern.protocol.Announce;
import org.postern.protocol.Decision;
import org.postern.redaction.TestDecisions;
import tools.jackson.databind.node.ObjectNode;

class ManifestsTests {

    private static final Document TWO_PLACES = TestDecisions.rhi("""
            {"schema": "rhi-summary/1", "version": 1, "issued": "2026-11-20T09:30:00Z",
             "places": [{"name": "The Old Mill", "note": "a"}, {"name": "The New Mill"}],
             "people": [{"name": "Kyle Roper"}], "summary": "long text"}
            """);

    private static ObjectNode manifest(TestDecisions decisions, Document document) {
        Decision decision = decisions.on(document);
        return Manifests.json(Manifests.of(decision, field -> field.treatment().strictness() > 0));
    }

    @Test
    void ofWhenFieldsAreAnnouncedThenPathsHaveNoIndicesAndNothingIsCounted() {
        ObjectNode manifest = manifest(
                new TestDecisions()
                        .announce(Announce.FIELD, "places[].name")
                        .announce(Announce.NOTHING, "people[].name")
                        .put(TestDecisions.SHARE, "summary")
                        .instruct("Speak to the front door first."),
                TWO_PLACES);

        assertThat(manifest)
                .hasToString(
                        "{\"protocol\":{\"id\":\"test-protocol\",\"version\":3},\"agreement\":\"TEST-AGREEMENT-1\","
                                + "\"purpose\":[\"safeguarding\"],\"lawfulBasis\":[\"uk-gdpr-6-1-e\"],"
                                + "\"reductions\":{\"fields\":[\"places[].name\"],\"categories\":[\"narrative\"]},"
                                + "\"handling\":[\"Speak to the front door first.\"],"
                                + "\"contact\":{\"who\":\"The front door\",\"day\":\"01632 960101\",\"night\":\"01632 960102\"}}");
    }

    @Test
    void ofWhenOnlyTheNumberOrLengthOfWithheldValuesDiffersThenTheManifestIsTheSame() {
        Document one = TestDecisions.rhi("""
                {"schema": "rhi-summary/1", "version": 1, "issued": "2026-11-20T09:30:00Z",
                 "places": [{"name": "X", "note": "b"}], "people": [{"name": "Y"}, {"name": "Z"}], "summary": "s"}
                """);

        assertThat(manifest(new TestDecisions(), one)).isEqualTo(manifest(new TestDecisions(), TWO_PLACES));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestGateway;

/** What is not fit is refused with everything that is wrong, and not kept. */
class ProposalCheckTest {

    private final TestGateway gateway = TestGateway.shared();
    private final TestPartnership pair = new TestPartnership(gateway, "la-wiltshire", "police-wiltshire", "Wiltshire");

    @Test
    void proposeWhenACaseFailsThenSaysWhichAndKeepsNothing() {
        String wrong = pair.caseFile().replace("withhold: [summary]", "withhold: [child.name.family]");

        Reply refused =
                pair.authorityCaller().post("/protocols", "application/json", pair.proposal(pair.file(1), wrong));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("PST-6404");
        assertThat(refused.json().path("issues").valueStream())
                .anyMatch(issue -> issue.path("code").asString().equals("PST-6407")
                        && issue.path("pointer").asString().equals("cases/who.yaml"));
        assertThat(refused.text()).doesNotContain("Mirza");
        assertThat(pair.authorityCaller().get("/protocols").text()).doesNotContain(pair.id());
    }

    @Test
    void proposeWhenFileHasSeveralErrorsThenListsEachWithItsLine() {
        byte[] file = pair.file(1, "child.dateOfBirth]", "child.dateOfBrith]", "to: [force]", "to: [farce]");

        Reply refused = pair.propose(pair.authorityCaller(), file);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("PST-2020", "PST-2012", "protocol.yaml:");
    }

    @Test
    void proposeWhenAnotherProtocolCoversTheFlowThenIsRefused() {
        byte[] file = pair.file(
                1,
                "{agency: la-wiltshire, as: controller}",
                "{agency: la-thurrock, as: controller}",
                "{agency: police-wiltshire, as: controller}",
                "{agency: police-essex, as: controller}");

        assertThat(pair.propose(gateway.as("la-thurrock"), file).text()).contains("PST-2050");
    }

    @Test
    void proposeWhenAgreementHasEndedThenIsRefused() {
        LocalDate day = LocalDate.of(2026, 5, 1);

        assertThat(pair.propose(pair.authorityCaller(), pair.file(1, day, day, day))
                        .text())
                .contains("PST-6405");
    }

    @Test
    void proposeWhenNoCaseShowsARuleThenListsIt() {
        TestPartnership other = new TestPartnership(gateway, "la-warwickshire", "police-warwickshire", "Rugby");
        byte[] file = other.file(
                1,
                "    do: share\n  - id: T-02",
                "    do: share\n  - id: T-03\n    say: Never shown.\n"
                        + "    documents: [rhi-summary]\n    to: [force]\n    fields: [\"travel.note\"]\n    do: share\n  - id: T-02");

        Reply proposed = other.propose(other.authorityCaller(), file);

        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.json().at("/findings/notCovered/rules").toString()).isEqualTo("[\"T-03\"]");
        assertThat(other.forceCaller().get(other.path(1) + "/coverage").text()).contains("withheld by default", "T-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"protocol\": 1}",
                "{\"protocol\": \"%%%\"}",
                "{\"protocol\": \"\", \"protocol\": \"\"}",
                "{\"protocol\": \"\", \"more\": \"\"}",
                "{\"protocol\": \"\", \"cases\": {\"../x.yaml\": \"\"}}",
                "{\"protocol\": \"\", \"cases\": {\"x.txt\": \"\"}}",
                "{\"protocol\": \"\", \"documents\": []}",
                "{\"protocol\": \"\"} {}",
                "{\"protocol\": {\"a\": {\"b\": {\"c\": {}}}}}"
            })
    void proposeWhenBodyIsOfAnotherFormThenIsRefused(String body) {
        Reply refused =
                pair.authorityCaller().post("/protocols", "application/json", body.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("PST-6400");
    }

    @Test
    void proposeWhenBodyIsTooLargeThenIsRefused() {
        assertThat(pair.authorityCaller()
                        .post("/protocols", "application/json", new byte[ProposalJson.LARGEST + 1])
                        .code())
                .isEqualTo("PST-6401");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestGateway;

/** An agency that is party to no agreement of others tries to learn from checks, cases and names what they have agreed. */
class AChecksAnswerIsNoOracleTest {

    private static final String STRANGER = "la-rutland";

    private final TestGateway gateway = TestGateway.shared();
    private final TestPartnership victims = new TestPartnership(gateway, "la-thurrock", "police-essex", "Thurrock");

    @Test
    void proposeWhenADraftCoversTheFlowOfOthersThenTheirAgreementIsNotNamed() {
        byte[] file = probe("rutland-probes", "");

        Reply proposed = victims.propose(gateway.as(STRANGER), file);

        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.text()).doesNotContain("thurrock-essex", "TBC-EP", "PST-2050", "THU-");
        Reply itself = approve(STRANGER, "rutland-probes", file);
        assertThat(itself.code()).isEqualTo("PST-6415");
        assertThat(itself.text()).contains("PST-6418").doesNotContain("thurrock-essex", "TBC-EP", "PST-2050");
        Reply party = approve("police-essex", "rutland-probes", file);
        assertThat(party.code()).isEqualTo("PST-6415");
        assertThat(party.text()).contains("PST-2050", "thurrock-essex");
    }

    @Test
    void caseWhenItAsksWhatOthersShareThenTheAnswerIsAsIfTheyHadAgreedNothing() {
        TestPartnership without = new TestPartnership(gateway, "la-bedford", "police-bedfordshire", "Bedford");

        String answered = ask(victims);
        String nothingThere = ask(without);

        assertThat(answered).contains("PST-6407", "police-essex").doesNotContain("THU-", "TBC-EP", "thurrock-essex");
        assertThat(answered.replace("police-essex", "FORCE").replace("la-thurrock", "AUTHORITY"))
                .isEqualTo(nothingThere.replace("police-bedfordshire", "FORCE").replace("la-bedford", "AUTHORITY"));
    }

    @Test
    void proposeWhenTheNameIsThatOfOthersThenItStaysTheirs() {
        TestPartnership pair = new TestPartnership(gateway, "la-cheshire-east", "police-cheshire", "Cheshire East");
        assertThat(pair.propose(pair.authorityCaller(), pair.file(1)).status()).isEqualTo(201);

        Reply stored = victims.propose(gateway.as(STRANGER), probe(pair.id(), "version: 9"));
        Reply filed = victims.propose(gateway.as(STRANGER), probe("gwent", "version: 9"));

        assertThat(stored.code()).isEqualTo("PST-6408");
        assertThat(filed.code()).isEqualTo("PST-6408");
        assertThat(stored.text()).doesNotContain("version: 2", "la-cheshire-east", "kept up to");
        assertThat(pair.approve(pair.authorityCaller(), 1, pair.file(1)).status())
                .isEqualTo(201);
    }

    /** What the force of others would get of an interview of theirs; the draft says nothing about either. */
    private String ask(TestPartnership others) {
        byte[] own = new TestPartnership(gateway, STRANGER, "police-leicestershire", "Rutland")
                .file(1, "rutland-missing", "rutland-asks", "relation: host-force", "agency: police-leicestershire");
        Reply refused =
                gateway.as(STRANGER).post("/protocols", "application/json", others.proposal(own, others.caseFile()));
        assertThat(refused.code()).isEqualTo("PST-6404");
        return refused.json().path("issues").toString();
    }

    /** A draft of the stranger's that names others beside itself, but lets only itself receive anything. */
    private byte[] probe(String id, String version) {
        String text = new String(victims.file(1), StandardCharsets.UTF_8)
                .replace("protocol: thurrock-missing", "protocol: " + id)
                .replace("parties:", "parties:\n    - {agency: " + STRANGER + ", as: controller}");
        return (version.isEmpty() ? text : text.replace("version: 1", version)).getBytes(StandardCharsets.UTF_8);
    }

    private Reply approve(String agency, String id, byte[] file) {
        return gateway.as(agency)
                .post(
                        "/protocols/" + id + "/versions/1/approvals",
                        "application/pkcs7-mime",
                        victims.signature(agency, file));
    }
}

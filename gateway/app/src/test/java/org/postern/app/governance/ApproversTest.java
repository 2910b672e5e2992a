// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.read.ProtocolReader;
import org.postern.protocol.read.ReadResult;

/** Whose signatures are enough. */
class ApproversTest {

    @Test
    void satisfiedWhenEveryNamedControllerHasSignedThenYesAndElseNo() {
        Approvers approvers = of("la-kent controller", "la-medway controller", "police-kent controller");

        assertThat(approvers.satisfiedBy(Set.of("la-medway", "police-kent"))).isFalse();
        assertThat(approvers.missing(Set.of("la-kent"))).isEqualTo(Optional.of("la-medway and police-kent"));
        assertThat(approvers.satisfiedBy(Set.of("la-medway", "la-kent", "police-kent")))
                .isTrue();
    }

    @Test
    void satisfiedWhenOnlyProcessorsSignThenNo() {
        Approvers approvers =
                of("la-thurrock controller", "police-essex controller", "rhi-thurrock-safe-talk processor");

        assertThat(approvers.mayApprove("rhi-thurrock-safe-talk")).isFalse();
        assertThat(approvers.satisfiedBy(Set.of("la-thurrock", "rhi-thurrock-safe-talk")))
                .isFalse();
        assertThat(approvers.satisfiedBy(Set.of("la-thurrock", "police-essex"))).isTrue();
    }

    @Test
    void satisfiedWhenAClassOfAgenciesIsBoundThenTheAuthorityOfItsAreaSignsForIt() {
        SharingProtocol protocol =
                protocol("", "la-kent controller", "police-kent controller", "childrens-home@la-medway");
        Approvers approvers = Approvers.of(protocol);

        assertThat(approvers.satisfiedBy(Set.of("la-kent", "police-kent"))).isFalse();
        assertThat(approvers.satisfiedBy(Set.of("la-kent", "police-kent", "la-medway")))
                .isTrue();
    }

    @Test
    void satisfiedWhenOneControllerHasAProcessorThenBothSign() {
        Approvers approvers = of("la-thurrock controller", "rhi-thurrock-safe-talk processor");

        assertThat(approvers.satisfiedBy(Set.of("la-thurrock"))).isFalse();
        assertThat(approvers.satisfiedBy(Set.of("la-thurrock", "rhi-thurrock-safe-talk")))
                .isTrue();
    }

    @Test
    void possibleWhenOnlyOneIsNamedThenNo() {
        assertThat(Approvers.possible(protocol("", "la-kent controller"))).isFalse();
        assertThat(Approvers.possible(protocol("", "la-kent controller", "police-kent controller")))
                .isTrue();
    }

    @Test
    void satisfiedWhenProtocolAsksForOthersBesidesThenNoneMayBeMissing() {
        Approvers approvers = Approvers.of(
                protocol("approvals: [health-thurrock]\n", "la-thurrock controller", "police-essex controller"));

        assertThat(approvers.missing(Set.of("la-thurrock", "police-essex"))).isEqualTo(Optional.of("health-thurrock"));
    }

    private static Approvers of(String... parties) {
        return Approvers.of(protocol("", parties));
    }

    private static SharingProtocol protocol(String more, String... parties) {
        StringBuilder text = new StringBuilder("""
                protocol: p
                version: 1
                title: P
                agreement:
                  reference: R
                  title: T
                  kind: specific
                  signed: 2026-01-01
                  inForceFrom: 2026-01-01
                  review: 2090-01-01
                  expires: 2090-01-01
                  dpia: {reference: D, date: 2026-01-01}
                  parties:
                """);
        for (String party : parties) {
            String[] words = party.split("[ @]");
            text.append(
                    party.contains("@")
                            ? "    - {kind: " + words[0] + ", inAreaOf: " + words[1] + ", as: controller}\n"
                            : "    - {agency: " + words[0] + ", as: " + words[1] + "}\n");
        }
        text.append("""
                purpose: [safeguarding]
                lawfulBasis: [uk-gdpr-6-1-e]
                contact: {who: W, day: 01632 960101, night: 01632 960102}
                recipients: [{id: force, relation: host-force, takes: [rhi-summary]}]
                rules: [{id: R-1, say: S, documents: [rhi-summary], to: [force], fields: [summary], do: share}]
                """).append(more);
        return ((ReadResult.Read) new ProtocolReader().read("p", text.toString().getBytes(StandardCharsets.UTF_8)))
                .protocol();
    }
}

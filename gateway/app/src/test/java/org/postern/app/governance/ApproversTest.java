// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.agency.read.RegistryResult;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.read.ProtocolReader;
import org.postern.protocol.read.ReadResult;

/** Whose signatures are enough. */
class ApproversTest {

    private static final AgencyRegistry REGISTRY = ((RegistryResult.Loaded) RegistryFiles.bundled()).registry();

    @Test
    void satisfiedWhenAuthorityAndForceHaveSignedThenYes() {
        Approvers approvers = of("la-kent controller", "la-medway controller", "police-kent controller");

        assertThat(approvers.satisfiedBy(Set.of("la-medway", "police-kent"))).isTrue();
        assertThat(approvers.satisfiedBy(Set.of("la-medway", "la-kent"))).isFalse();
        assertThat(approvers.missing(Set.of("la-kent"))).isEqualTo(Optional.of("police-kent"));
        assertThat(approvers.missing(Set.of("police-kent"))).isEqualTo(Optional.of("la-kent or la-medway"));
    }

    @Test
    void satisfiedWhenOthersThanAuthorityAndForceSignThenNo() {
        Approvers approvers = of(
                "la-thurrock controller",
                "police-essex controller",
                "health-thurrock controller",
                "vol-thurrock-wayfinders controller");

        assertThat(approvers.satisfiedBy(Set.of("health-thurrock", "vol-thurrock-wayfinders")))
                .isFalse();
        assertThat(approvers.satisfiedBy(Set.of("health-thurrock", "la-thurrock")))
                .isFalse();
        assertThat(approvers.mayApprove("health-thurrock")).isFalse();
    }

    @Test
    void satisfiedWhenThereIsNoForceThenTwoKindsOfControllersAreEnough() {
        Approvers approvers = of("la-thurrock controller", "la-essex controller", "health-thurrock controller");

        assertThat(approvers.satisfiedBy(Set.of("la-thurrock", "la-essex"))).isFalse();
        assertThat(approvers.satisfiedBy(Set.of("la-essex", "health-thurrock"))).isTrue();
    }

    @Test
    void satisfiedWhenAllAreOfOneKindThenAnyTwoAreEnough() {
        Approvers approvers = of("la-kent controller", "la-medway controller", "la-surrey controller");

        assertThat(approvers.satisfiedBy(Set.of("la-kent"))).isFalse();
        assertThat(approvers.satisfiedBy(Set.of("la-kent", "la-surrey"))).isTrue();
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
        assertThat(of("la-kent controller").possible()).isFalse();
        assertThat(of("la-kent controller", "police-kent controller").possible())
                .isTrue();
    }

    @Test
    void satisfiedWhenProtocolAsksForCertainOnesThenNoneMayBeMissing() {
        SharingProtocol protocol = protocol(
                "approvals: [la-kent, police-kent, la-medway]\n",
                "la-kent controller",
                "police-kent controller",
                "la-medway controller");
        Approvers approvers = Approvers.of(protocol, REGISTRY::find);

        assertThat(approvers.satisfiedBy(Set.of("la-kent", "police-kent"))).isFalse();
        assertThat(approvers.missing(Set.of("la-kent", "police-kent"))).isEqualTo(Optional.of("la-medway"));
        assertThat(approvers.satisfiedBy(Set.of("la-kent", "police-kent", "la-medway")))
                .isTrue();
    }

    private static Approvers of(String... parties) {
        return Approvers.of(protocol("", parties), REGISTRY::find);
    }

    private static SharingProtocol protocol(String more, String... parties) {
        StringBuilder text = new StringBuilder("""
                protocol: p
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
            String[] words = party.split(" ");
            text.append("    - {agency: " + words[0] + ", as: " + words[1] + "}\n");
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

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.decision.DecisionStore;
import org.postern.app.decision.ProtocolSettings;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.app.start.ProductionGuard;
import org.postern.app.testing.TestGateway;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.decide.HarmReader;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** A second node on the same database, in the production profile: it follows within two seconds, and files do not count. */
class OtherNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PUBLISHED = Path.of("../../config/protocols");

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void protocolsWhenProductionThenOnlyApprovedVersionsCountAndFollowOnEveryNode() throws IOException {
        TestPartnership pair = new TestPartnership(gateway, "la-medway", "police-kent", "Medway");
        ProtocolsInForce node = production();
        assertThat(gateway.bean(GovernanceSettings.class).refresh())
                .as("decisions follow within two seconds: this pause, and the reading")
                .isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(ids(node)).doesNotContain("thurrock-essex", "gwent", pair.id());

        pair.agree(1, pair.file(1));
        await().atMost(PATIENCE).until(() -> ids(node).contains(pair.id()));

        DecisionStore.ProtocolVersion decidedBy = new DecisionStore.ProtocolVersion(
                pair.id(),
                1,
                pair.get(pair.forceCaller(), 1).json().path("sha256").asString());
        assertThat(node.refusal(decidedBy)).isEmpty();
        assertThat(node.refusal(new DecisionStore.ProtocolVersion("gwent", 1, "00")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("PST-6041"));

        pair.withdraw(pair.authorityCaller(), 1);
        await().atMost(PATIENCE).until(() -> node.refusal(decidedBy).isPresent());
        assertThat(node.refusal(decidedBy))
                .hasValueSatisfying(why -> assertThat(why).startsWith("PST-6043"));
    }

    /** What a transaction saw that was then rolled back must not stay in a node's memory. */
    @Test
    void protocolsWhenAChangeIsRolledBackThenAreAsTheyWere() {
        VersionStore versions = gateway.bean(VersionStore.class);
        UUID before = versions.stamp();

        Optional<UUID> during =
                Optional.ofNullable(gateway.bean(TransactionTemplate.class).execute(status -> {
                    versions.changed();
                    status.setRollbackOnly();
                    return versions.stamp();
                }));

        assertThat(during).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(versions.stamp()).isNotEqualTo(during.get());
    }

    private ProtocolsInForce production() throws IOException {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(ProductionGuard.PROFILE);
        return new GovernanceConfiguration()
                .protocolsInForce(
                        gateway.bean(VersionStore.class),
                        gateway.bean(ProtocolCompiler.class),
                        gateway.bean(HarmReader.class),
                        new ProtocolSettings(PUBLISHED),
                        gateway.bean(GovernanceSettings.class),
                        environment,
                        gateway.clock());
    }

    private static List<String> ids(ProtocolsInForce node) {
        return node.protocols().stream()
                .map(compiled -> compiled.protocol().id())
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.AgentIssue;
import org.postern.agent.mapping.Mappings;
import org.postern.agent.setup.SetupIssue;
import org.postern.agent.told.StateKey;
import org.postern.client.GatewayClient;
import org.postern.client.Patience;
import org.postern.client.command.TrustFiles;
import org.postern.client.files.SafeFiles;
import org.postern.client.http.GatewayConnector;
import org.postern.client.identity.Identity;
import org.postern.client.offline.ConfigFolder;
import org.postern.client.offline.Rules;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** Gets ready what every part shares: keys, trust, registry, mappings, memory, and a client of the gateway. */
public final class RuntimeLoader {

    /** A gateway that is restarted is waited for within one request; longer is for the next turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AgentSettings settings;
    private final Clock clock;
    private final AgentLog log;

    public RuntimeLoader(AgentSettings settings, Clock clock, AgentLog log) {
        this.settings = settings;
        this.clock = clock;
        this.log = log;
    }

    /** Refused with the first thing that keeps the agent from working; nobody is called. */
    public Verdict<AgentRuntime> load() {
        return identity()
                .then(identity -> TrustFiles.load(settings.trust())
                        .then(trust -> client(identity, trust)
                                .then(client -> registry()
                                        .then(registry -> agency(identity, registry)
                                                .then(agency -> mappings()
                                                        .then(mappings -> key().map(key -> new AgentRuntime(
                                                                agency,
                                                                identity,
                                                                trust,
                                                                client,
                                                                registry,
                                                                mappings,
                                                                settings.memory(),
                                                                key,
                                                                clock,
                                                                log))))))));
    }

    private Verdict<Identity> identity() {
        return settings.identity()
                .load()
                .then(identity -> identity.pair(CertificateUse.SIGN).map(any -> identity))
                .then(identity -> settings.agency()
                                .filter(id -> !id.equals(identity.agency()))
                                .isPresent()
                        ? SetupIssue.OTHER_AGENCY.refuse()
                        : Verdict.accept(identity));
    }

    private Verdict<GatewayClient> client(Identity identity, TrustStore trust) {
        return new GatewayConnector(settings.gateway(), trust, Patience.of(PATIENCE), clock)
                .connect(identity, settings.signIn());
    }

    private Verdict<AgencyRegistry> registry() {
        return Rules.registry(ConfigFolder.of(settings.agencies()));
    }

    private static Verdict<Agency> agency(Identity identity, AgencyRegistry registry) {
        return registry.find(identity.agency()).map(Verdict::accept).orElseGet(RunIssue.NOT_REGISTERED::refuse);
    }

    private Verdict<Mappings> mappings() {
        return settings.mappings().map(Mappings::with).orElseGet(() -> Verdict.accept(Mappings.bundled()));
    }

    private Verdict<StateKey> key() {
        try {
            SafeFiles.folder(settings.memory());
            SafeFiles.folder(
                    Optional.ofNullable(settings.memoryKey().getParent()).orElse(settings.memory()));
        } catch (IOException e) {
            return AgentIssue.FOLDER_UNUSABLE.refuse("of the memory");
        }
        return StateKey.in(settings.memoryKey());
    }
}

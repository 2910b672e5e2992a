// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.client.GatewayClient;
import org.postern.client.Patience;
import org.postern.client.collect.Collector;
import org.postern.client.collect.EnvelopeOpener;
import org.postern.client.data.DataFolder;
import org.postern.client.http.GatewayConnector;
import org.postern.client.identity.Identity;
import org.postern.client.identity.IdentityFiles;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** Plays every agency of the demo with the keys of its data folder, each as on a machine of its own. */
public final class DemoAgencies {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final GatewayConnector connector;
    private final TrustStore trust;
    private final MemoryStore store = new MemoryStore();
    private final Map<String, Verdict<Player>> players = new ConcurrentHashMap<>();

    /** One agency at work. */
    public record Player(Identity identity, OwnKey signer, GatewayClient client, Collector collector) {}

    public DemoAgencies(DataFolder folder, URI gateway, TrustStore trust) {
        this.folder = folder;
        this.trust = trust;
        this.connector = new GatewayConnector(gateway, trust, Patience.of(PATIENCE), Clock.systemUTC());
    }

    MemoryStore store() {
        return store;
    }

    public Verdict<Player> player(String agency) {
        return players.computeIfAbsent(agency, this::begin);
    }

    private Verdict<Player> begin(String agency) {
        return IdentityFiles.load(folder.identity(agency), new char[0])
                .then(identity -> identity.pair(CertificateUse.SIGN)
                        .then(signer -> connector
                                .connect(identity, GatewayConnector.SignIn.MTLS)
                                .then(client -> EnvelopeOpener.of(identity, trust)
                                        .map(opener -> new Player(
                                                identity,
                                                signer,
                                                client,
                                                new Collector(client, opener, signer, store, Clock.systemUTC()))))));
    }
}

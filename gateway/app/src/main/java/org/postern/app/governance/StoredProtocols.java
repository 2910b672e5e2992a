// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.decision.DecisionStore;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.app.fault.StartRefused;
import org.postern.protocol.Membership;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.HarmReader;
import org.postern.protocol.decide.ProtocolBook;

/**
 * The versions in force, kept in memory. Whoever asks after more than the refresh time first looks whether anything has
 * changed, so that no node decides for longer than that by what is no longer in force.
 */
final class StoredProtocols implements ProtocolsInForce {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final VersionStore store;
    private final FiledProtocols filed;
    private final ProtocolCompiler compiler;
    private final HarmReader harms;
    private final Clock clock;
    private final long refreshNanos;
    private volatile Seen seen;
    private volatile Deciding deciding;

    private record Seen(Snapshot snapshot, long nanos) {}

    private record Deciding(Snapshot snapshot, LocalDate day, List<CompiledProtocol> protocols, Decider decider) {}

    StoredProtocols(
            VersionStore store,
            FiledProtocols filed,
            ProtocolCompiler compiler,
            HarmReader harms,
            Clock clock,
            GovernanceSettings settings) {
        this.store = store;
        this.filed = filed;
        this.compiler = compiler;
        this.harms = harms;
        this.clock = clock;
        this.refreshNanos = settings.refresh().toNanos();
        this.seen = new Seen(read(Map.of()), System.nanoTime());
    }

    @Override
    public Decider decider() {
        return deciding().decider();
    }

    @Override
    public List<CompiledProtocol> protocols() {
        return deciding().protocols();
    }

    @Override
    public Optional<String> refusal(DecisionStore.ProtocolVersion decidedBy) {
        Snapshot snapshot = snapshot();
        LocalDate today = today(clock);
        Optional<StoredVersion> own = snapshot.find(decidedBy.id(), decidedBy.version(), decidedBy.sha256());
        Optional<StoredVersion> speaking = snapshot.speaking(decidedBy.id(), today);
        if (own.filter(StoredProtocols::isWithdrawn).isPresent()
                || speaking.filter(StoredProtocols::isWithdrawn).isPresent()) {
            return Optional.of("PST-6043 a party has withdrawn the sharing protocol that decided; agree a new version");
        }
        Optional<Agreement> agreement = speaking.map(
                        version -> snapshot.compiled().get(version.id()))
                .or(() -> snapshot.filed(decidedBy.id()))
                .map(compiled -> compiled.protocol().agreement());
        if (agreement.isEmpty()) {
            return Optional.of("PST-6041 the sharing protocol that decided is no longer there");
        }
        return Membership.inForce(agreement.get(), today)
                ? Optional.empty()
                : Optional.of("PST-6042 the agreement " + agreement.get().reference() + " is not in force; renew it");
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static boolean isWithdrawn(StoredVersion version) {
        return version.state() == ProtocolState.WITHDRAWN;
    }

    private Deciding deciding() {
        Snapshot snapshot = snapshot();
        LocalDate today = today(clock);
        Deciding known = deciding;
        if (known == null || known.snapshot() != snapshot || !known.day().equals(today)) {
            List<CompiledProtocol> protocols = List.copyOf(snapshot.on(today));
            known = new Deciding(
                    snapshot, today, protocols, new Decider(new ProtocolBook(protocols, compiler.agencies()), harms));
            deciding = known;
        }
        return known;
    }

    private Snapshot snapshot() {
        Seen known = seen;
        return System.nanoTime() - known.nanos() < refreshNanos ? known.snapshot() : refresh(known);
    }

    /** A stamp read inside a transaction that is rolled back later never comes again, so it cannot hide a change. */
    private synchronized Snapshot refresh(Seen known) {
        if (seen == known) {
            Snapshot last = known.snapshot();
            long asked = System.nanoTime();
            seen = new Seen(store.stamp().equals(last.stamp()) ? last : read(last.compiled()), asked);
        }
        return seen.snapshot();
    }

    /** The stamp first: what changes meanwhile is then seen again at the next look. */
    private Snapshot read(Map<UUID, CompiledProtocol> known) {
        UUID stamp = store.stamp();
        List<StoredVersion> all = store.all();
        Map<UUID, CompiledProtocol> compiled = new HashMap<>();
        for (StoredVersion version : all) {
            if (version.holdsItsPlace()) {
                CompiledProtocol before = known.get(version.id());
                compiled.put(version.id(), before == null ? compile(version) : before);
            }
        }
        return Snapshot.of(stamp, all, compiled, filed);
    }

    private CompiledProtocol compile(StoredVersion version) {
        CompileResult result = compiler.compile(version.words(), store.file(version.id()));
        if (result instanceof CompileResult.Compiled compiled) {
            return compiled.protocol();
        }
        throw new StartRefused(
                "PST-6038",
                "A sharing protocol in force can no longer be read by this release with this registry of agencies:\n"
                        + result.issues().stream()
                                .filter(ProtocolIssue::refuses)
                                .map(ProtocolIssue::sentence)
                                .collect(Collectors.joining("\n")),
                "Put what it names back into the registry, or go back to the release that could read it; have a new version"
                        + " approved that does without, and only then go on.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.fault.Trail;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.protocol.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Replays for people: one asks, goes on reading, and comes back for the result. One runs at a time; results hold numbers only
 * and are forgotten after an hour, or when the node stops.
 */
@Service
public class ReplayDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
    private static final java.time.Duration KEPT = java.time.Duration.ofHours(1);
    private static final int MOST = 200;

    private final Draft drafts;
    private final Replayer replayer;
    private final ReplayTurn turn;
    private final AgencyRegistry registry;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "replay");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<UUID, Run> runs = new ConcurrentHashMap<>();

    ReplayDesk(Draft drafts, Replayer replayer, ReplayTurn turn, AgencyRegistry registry, Clock clock) {
        this.drafts = drafts;
        this.replayer = replayer;
        this.turn = turn;
        this.registry = registry;
        this.clock = clock;
    }

    private record Run(String agency, Instant asked, ReplayProgress progress) {}

    /** Says at once where it cannot be run; otherwise under which id to ask for what comes of it. */
    public ReplayStart start(Person person, byte[] file, LocalDate from, LocalDate to) {
        Period period = new Period(from, to);
        Agency agency = registry.find(person.agency()).orElseThrow();
        Draft.Made made = drafts.make(file, period, agency);
        if (!(made instanceof Draft.Made.Ready ready)) {
            return ReplayStart.Refused.DRAFT_HAS_ERRORS;
        }
        boolean named = person.is(Role.GOVERNANCE_LEAD)
                && Membership.named(ready.protocol().agreement()).contains(person.agency());
        if (!named) {
            return ReplayStart.Refused.NOT_A_PARTY;
        }
        if (replayer.documents(person.agency(), period) > ReplayTurn.MOST_DOCUMENTS) {
            return ReplayStart.Refused.TOO_MANY_DOCUMENTS;
        }
        runs.values().removeIf(run -> run.asked().isBefore(clock.instant().minus(KEPT)));
        if (runs.size() >= MOST || !turn.take()) {
            return ReplayStart.Refused.BUSY;
        }
        UUID id = UUID.randomUUID();
        runs.put(id, new Run(person.agency(), clock.instant(), new ReplayProgress.Running()));
        worker.submit(() -> run(id, person, ready, period));
        return new ReplayStart.Started(id);
    }

    /** Empty for an unknown run, one of another agency, and one that has been forgotten. */
    public Optional<ReplayProgress> find(Person person, UUID id) {
        return Optional.ofNullable(runs.get(id))
                .filter(run -> run.agency().equals(person.agency()))
                .map(Run::progress);
    }

    private void run(UUID id, Person person, Draft.Made.Ready ready, Period period) {
        ReplayProgress outcome = new ReplayProgress.Failed();
        try {
            outcome = ReplayProgress.Done.of(period, replayer.replay(ready, new Asker.Lead(person), period));
        } catch (RuntimeException failed) {
            LOG.error("PST-6424 a replay failed: {}", Trail.of(failed));
        } finally {
            turn.give();
            runs.put(id, new Run(person.agency(), clock.instant(), outcome));
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.ledger.tree.CompactRange;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.InMemoryHashStore;

class IntegratorTest {

    private static final long NOW = TestLedger.START;

    private final Integrator integrator = new Integrator(TestLedger.ORIGIN, Duration.ofMinutes(1));
    private final Random random = new Random(17);

    @Test
    void integrateWhenLedgerIsNewThenSignsEvenTheEmptyOne() {
        var done = proceed(LedgerState.NEW, List.of(), NOW);

        assertThat(done.checkpoint()).contains(new Checkpoint(TestLedger.ORIGIN, 0, Hash.EMPTY_TREE, 1, NOW));
    }

    @Test
    void integrateWhenRepeatedThenGivesTheSame() {
        List<Leaf> batch = leaves(7);

        assertThat(proceed(LedgerState.NEW, batch, NOW)).isEqualTo(proceed(LedgerState.NEW, batch, NOW));
    }

    @Test
    void integrateWhenLeafComesTwiceOrIsIntegratedAlreadyThenEntersItOnce() {
        List<Leaf> batch = new ArrayList<>(leaves(3));
        batch.add(batch.get(0));
        Hash already = batch.get(1).hash();

        var done = (Integration.Proceed) integrator.integrate(LedgerState.NEW, batch, Set.of(already), NOW);

        assertThat(done.entries()).extracting(Entry::leaf).containsExactly(batch.get(0), batch.get(2));
        assertThat(done.entries()).extracting(Entry::index).containsExactly(0L, 1L);
        assertThat(done.settled())
                .containsExactly(batch.get(0).hash(), already, batch.get(2).hash());
    }

    @Test
    void integrateWhenIdleThenSignsAgainOnlyWhenTheLastIsOld() {
        LedgerState state = after(proceed(LedgerState.NEW, leaves(2), NOW));

        assertThat(proceed(state, List.of(), NOW + 59_999).checkpoint()).isEmpty();
        assertThat(proceed(state, List.of(), NOW + 60_000).checkpoint())
                .contains(new Checkpoint(TestLedger.ORIGIN, 2, state.tree().root(), 2, NOW + 60_000));
    }

    @Test
    void integrateWhenClockIsSetBackThenTimeStandsStill() {
        LedgerState state = after(proceed(LedgerState.NEW, leaves(2), NOW));

        assertThat(proceed(state, leaves(1), NOW - 5_000).checkpoint())
                .map(Checkpoint::time)
                .contains(NOW);
        assertThat(proceed(state, List.of(TestLedger.leaf(random, NOW + 8)), NOW + 3)
                        .checkpoint())
                .map(Checkpoint::time)
                .contains(NOW + 8);
    }

    @Test
    void integrateWhenFewerEntriesAreStoredThanWereSignedThenHalts() {
        var first = proceed(LedgerState.NEW, leaves(2), NOW);
        var second = proceed(after(first), leaves(2), NOW);
        LedgerState rolledBack = new LedgerState(first.tree(), second.checkpoint());

        assertThat(integrator.integrate(rolledBack, leaves(1), Set.of(), NOW))
                .isInstanceOfSatisfying(
                        Integration.Halt.class,
                        halt -> assertThat(halt.issue().code()).isEqualTo("PST-5024"));
    }

    @Test
    void integrateWhenStoredHashesContradictTheCheckpointThenHalts() {
        var honest = proceed(LedgerState.NEW, leaves(4), NOW);
        CompactRange other = proceed(LedgerState.NEW, leaves(4), NOW).tree();

        assertThat(integrator.integrate(new LedgerState(other, honest.checkpoint()), List.of(), Set.of(), NOW))
                .isInstanceOf(Integration.Halt.class);
    }

    @Test
    void integrateWhenCheckpointIsAnotherLedgersThenHalts() {
        var other = new Integrator("other.example", Duration.ZERO).integrate(LedgerState.NEW, List.of(), Set.of(), NOW);
        var state = new LedgerState(CompactRange.EMPTY, ((Integration.Proceed) other).checkpoint());

        assertThat(integrator.integrate(state, List.of(), Set.of(), NOW)).isInstanceOf(Integration.Halt.class);
    }

    /** A store without transactions, killed between any two of its writes: hashes, then each entry, then the checkpoint. */
    @Test
    void integrateWhenCrashedBetweenAnyTwoWritesThenEndsUpWithTheSameLedger() {
        List<Leaf> waiting = leaves(60);
        InMemoryHashStore hashes = new InMemoryHashStore();
        List<Leaf> entries = new ArrayList<>();
        Optional<Checkpoint> last = Optional.empty();
        int crashes = 0;
        while (last.map(Checkpoint::size).orElse(0L) < waiting.size()) {
            LedgerState state = new LedgerState(CompactRange.load(hashes, entries.size()), last);
            int from = random.nextInt(Math.max(1, entries.size()));
            List<Leaf> batch = waiting.subList(from, Math.min(waiting.size(), entries.size() + 7));
            Set<Hash> already = new HashSet<>(entries.stream().map(Leaf::hash).toList());
            var done = (Integration.Proceed) integrator.integrate(state, batch, already, NOW);
            hashes.put(done.hashes());
            int written = random.nextInt(done.entries().size() + 2);
            done.entries().stream().limit(written).map(Entry::leaf).forEach(entries::add);
            if (written > done.entries().size()) {
                last = done.checkpoint().or(() -> state.last());
            } else {
                crashes++;
            }
        }

        assertThat(crashes).isGreaterThan(5);
        assertThat(entries).isEqualTo(waiting);
        assertThat(last)
                .map(Checkpoint::root)
                .contains(proceed(LedgerState.NEW, waiting, NOW).tree().root());
    }

    private Integration.Proceed proceed(LedgerState state, List<Leaf> batch, long now) {
        return (Integration.Proceed) integrator.integrate(state, batch, Set.of(), now);
    }

    private static LedgerState after(Integration.Proceed done) {
        return new LedgerState(done.tree(), done.checkpoint());
    }

    private List<Leaf> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestLedger.leaf(random, NOW - 100))
                .toList();
    }
}

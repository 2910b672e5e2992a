// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.run.AgentLog;
import org.postern.agent.run.AgentRuntime;
import org.postern.client.collect.EnvelopeOpener;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/**
 * One sink's turn: everything that it does not have yet is opened again and handed to it. What it does not take stays, sealed,
 * and is tried again later; others go on meanwhile.
 */
final class HandTurn {

    private final RunningSink sink;
    private final List<RunningSink> all;
    private final HeldStore store;
    private final EnvelopeOpener opener;
    private final Backoff backoff;
    private final AgentLog log;

    HandTurn(RunningSink sink, List<RunningSink> all, HeldStore store, EnvelopeOpener opener, AgentRuntime runtime) {
        this.sink = sink;
        this.all = all;
        this.store = store;
        this.opener = opener;
        this.backoff = new Backoff(runtime.clock());
        this.log = runtime.log();
    }

    void run() {
        for (HeldEnvelope held : store.all()) {
            boolean wanting = sink.settings().takes(held) && !held.done().contains(sink.name());
            if (wanting && store.isKept(held.id()) && backoff.isDue(held.id())) {
                try {
                    hand(held);
                } catch (IOException e) {
                    backoff.failed(held.id());
                    log.say(sink.name(), DeliverIssue.MEMORY.refusal());
                }
            }
        }
    }

    private void hand(HeldEnvelope held) throws IOException {
        Optional<Refusal> failed = open(held).either(sink.sink()::hand, Optional::of);
        if (failed.isPresent()) {
            backoff.failed(held.id());
            log.say(sink.name(), failed.get());
            return;
        }
        store.done(held.id(), sink.name(), takers(held));
        backoff.done(held.id());
        log.note(sink.name(), "one envelope handed over");
    }

    /** As of the time when it was verified first: a certificate that has expired since does not take it back. */
    private Verdict<Opened> open(HeldEnvelope held) throws IOException {
        Verdict<Opened> opened = opener.open(store.sealed(held.id()), held.received());
        return opened instanceof Verdict.Refused<Opened> refused
                ? DeliverIssue.UNREADABLE_HERE.refuse(refused.refusal().code())
                : opened;
    }

    private Set<String> takers(HeldEnvelope held) {
        return all.stream()
                .filter(one -> one.settings().takes(held))
                .map(RunningSink::name)
                .collect(Collectors.toSet());
    }
}

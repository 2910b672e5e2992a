// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.RoutesBuilder;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.deliver.Sink;
import org.postern.agent.run.AgentPart;
import org.postern.agent.run.AgentRuntime;
import org.postern.client.collect.Collector;
import org.postern.client.collect.EnvelopeOpener;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Verdict;

/** The mailbox, emptied as a service into the agency's own places. */
final class DeliverPart implements AgentPart {

    private static final String FOLDER = "deliver";

    private final Duration every;
    private final List<SinkSettings> settings;
    private final List<RunningSink> sinks = new ArrayList<>();

    DeliverPart(Duration every, List<SinkSettings> settings) {
        this.every = every;
        this.settings = List.copyOf(settings);
    }

    /** Refused where keys are missing, a mapping is unusable, or the agent's own folder is. */
    @Override
    public Verdict<List<RoutesBuilder>> routes(AgentRuntime runtime) {
        for (SinkSettings one : settings) {
            Verdict<Sink> sink = one.sink(runtime, runtime.memory().resolve(FOLDER));
            if (sink instanceof Verdict.Refused<Sink> refused) {
                return Verdict.refuse(refused.refusal());
            }
            sinks.add(new RunningSink(one, sink.orElseThrow()));
        }
        return EnvelopeOpener.of(runtime.identity(), runtime.trust())
                .then(opener ->
                        runtime.identity().pair(CertificateUse.SIGN).then(signer -> routes(runtime, opener, signer)));
    }

    private Verdict<List<RoutesBuilder>> routes(AgentRuntime runtime, EnvelopeOpener opener, OwnKey signer) {
        try {
            HeldStore store = HeldStore.in(runtime.memory().resolve(FOLDER), runtime.clock());
            Collector collector = new Collector(runtime.gateway(), opener, signer, store, runtime.clock());
            CollectTurn collect = new CollectTurn(collector, store, List.copyOf(sinks), runtime.log());
            AcknowledgeTurn acknowledge = new AcknowledgeTurn(
                    store, List.copyOf(sinks), runtime.gateway(), signer, runtime.clock(), runtime.log());
            List<RoutesBuilder> routes = new ArrayList<>();
            routes.add(new DeliverRoutes("collect", every, runtime.log(), collect::run));
            for (RunningSink sink : sinks) {
                HandTurn hand = new HandTurn(sink, List.copyOf(sinks), store, opener, runtime);
                routes.add(new DeliverRoutes("to-" + sink.name(), every, runtime.log(), hand::run));
            }
            routes.add(new DeliverRoutes("acknowledge", every, runtime.log(), acknowledge::run));
            return Verdict.accept(routes);
        } catch (IOException e) {
            return DeliverIssue.MEMORY.refuse();
        }
    }

    @Override
    public void close() {
        sinks.forEach(one -> one.sink().close());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.RoutesBuilder;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.deliver.Sink;
import org.postern.agent.deliver.receive.ProblemReports;
import org.postern.agent.deliver.receive.PushDesk;
import org.postern.agent.deliver.receive.PushHandler;
import org.postern.agent.deliver.receive.PushListener;
import org.postern.agent.deliver.receive.ReceiveSettings;
import org.postern.agent.run.AgentPart;
import org.postern.agent.run.AgentRuntime;
import org.postern.client.collect.Collector;
import org.postern.client.collect.EnvelopeOpener;
import org.postern.client.collect.Keeping;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** The mailbox, emptied as a service into the agency's own places, and the push address that feeds the same. */
final class DeliverPart implements AgentPart {

    private static final String FOLDER = "deliver";

    private final Duration every;
    private final List<SinkSettings> settings;
    private final Optional<ReceiveSettings> receive;
    private final List<RunningSink> sinks = new ArrayList<>();
    private final List<Runnable> listening = new ArrayList<>();

    DeliverPart(Duration every, List<SinkSettings> settings, Optional<ReceiveSettings> receive) {
        this.every = every;
        this.settings = List.copyOf(settings);
        this.receive = receive;
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
            Orphans orphans = new Orphans(store, List.copyOf(sinks), runtime.log());
            CollectTurn collect = new CollectTurn(collector, orphans, runtime.log());
            AcknowledgeTurn acknowledge = new AcknowledgeTurn(
                    store, List.copyOf(sinks), runtime.gateway(), signer, runtime.clock(), runtime.log());
            List<RoutesBuilder> routes = new ArrayList<>();
            routes.add(new DeliverRoutes("collect", every, runtime.log(), collect::run));
            for (RunningSink sink : sinks) {
                HandTurn hand = new HandTurn(sink, List.copyOf(sinks), store, opener, runtime);
                routes.add(new DeliverRoutes("to-" + sink.name(), every, runtime.log(), hand::run));
            }
            routes.add(new DeliverRoutes("acknowledge", every, runtime.log(), acknowledge::run));
            Keeping keeping = new Keeping(opener, signer, store, runtime.clock());
            return listen(runtime, keeping, store, orphans).map(listening -> routes);
        } catch (IOException e) {
            return DeliverIssue.MEMORY.refuse();
        }
    }

    /** Comes last: whoever is let in is served. */
    private Verdict<Boolean> listen(AgentRuntime runtime, Keeping keeping, HeldStore store, Orphans orphans) {
        if (receive.isEmpty()) {
            return Verdict.accept(false);
        }
        ProblemReports problems = new ProblemReports(keeping, store, runtime.gateway(), runtime.log());
        PushDesk desk = new PushDesk(keeping, store, problems, orphans::look, runtime.log());
        PushHandler handler = new PushHandler(receive.get(), runtime.trust(), desk, runtime.clock(), runtime.log());
        listening.add(problems::close);
        return PushListener.open(receive.get(), runtime.trust(), handler).map(opened -> listening.add(opened::close));
    }

    /** The push address's certificate that is unfit. */
    @Override
    public Optional<Refusal> fault(AgentRuntime runtime) {
        return EnvelopeOpener.of(runtime.identity(), runtime.trust())
                .then(opener -> receive.isEmpty()
                        ? Verdict.accept(true)
                        : PushListener.check(receive.get(), runtime.trust()).map(tls -> true))
                .either(right -> Optional.empty(), Optional::of);
    }

    @Override
    public List<Path> keysAndTrust() {
        return receive.map(ReceiveSettings::certificate).stream().toList();
    }

    @Override
    public void close() {
        listening.forEach(Runnable::run);
        sinks.forEach(one -> one.sink().close());
    }
}

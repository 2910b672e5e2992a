// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.postern.agent.intake.GatewaySink;
import org.postern.agent.run.AgentPart;
import org.postern.agent.run.AgentRuntime;
import org.postern.agent.source.file.Senders;
import org.postern.client.GatewayClient;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** The sources of one agent, all of which send through one sink. */
final class SourcesPart implements AgentPart {

    private final List<Source> sources;
    private GatewaySink sink;

    SourcesPart(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public Verdict<List<RoutesBuilder>> routes(AgentRuntime runtime) {
        return runtime.identity().pair(CertificateUse.SIGN).then(signer -> routes(runtime, signer));
    }

    private Verdict<List<RoutesBuilder>> routes(AgentRuntime runtime, OwnKey signer) {
        GatewayClient gateway = runtime.gateway();
        sink = new GatewaySink(gateway, signer, runtime.clock());
        return Source.all(sources, runtime, new Senders(runtime), sink);
    }

    /** A sender's file that cannot be used. */
    @Override
    public Optional<Refusal> fault(AgentRuntime runtime) {
        Senders senders = new Senders(runtime);
        return sources.stream()
                .map(Source::common)
                .map(source -> senders.sender(source.sender(), source.mapping()))
                .flatMap(sender -> sender.either(right -> Stream.<Refusal>empty(), Stream::of))
                .findFirst();
    }

    @Override
    public List<Path> keysAndTrust() {
        return sources.stream()
                .flatMap(source -> source.keysAndTrust().stream())
                .toList();
    }

    @Override
    public void close() {
        if (sink != null) {
            sink.close();
        }
    }
}

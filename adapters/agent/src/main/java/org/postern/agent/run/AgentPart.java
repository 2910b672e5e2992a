// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.camel.RoutesBuilder;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** What a feature was told to do by one agent.yaml. */
public interface AgentPart extends AutoCloseable {

    /** A feature whose entries are not in the file. */
    AgentPart NOTHING = runtime -> Verdict.accept(List.of());

    /**
     * The routes, each best a subclass of {@link AgentRoutes}; called once, before Camel starts.
     *
     * @return refused where the part cannot work at all, so that the agent does not start; what may pass (a server that
     *     does not answer) is no reason
     */
    Verdict<List<RoutesBuilder>> routes(AgentRuntime runtime);

    /** What can be found wrong before anything runs, without calling anybody or writing anything. */
    default Optional<Refusal> fault(AgentRuntime runtime) {
        return Optional.empty();
    }

    /** Files of keys, certificates and revocation lists, or their folders: when one is renewed, the agent starts anew. */
    default List<Path> keysAndTrust() {
        return List.of();
    }

    /** After the last route has stopped, or where another part kept the agent from starting. */
    @Override
    default void close() {}
}

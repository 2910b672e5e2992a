// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agent.setup.AgentFile;
import org.postern.agent.setup.SetupProblem;
import org.postern.envelope.pki.Verdict;

/**
 * An agent that stays as good as its certificates: when those on the disk, or a revocation list, have been renewed, it starts
 * anew with them. What cannot be used is said, and the agent goes on with what it has.
 */
public final class AgentService implements AutoCloseable {

    private static final String PART = "agent";

    private final Path file;
    private final Clock clock;
    private final AgentLog log;
    private WatchedFiles files;
    private Optional<Agent> agent = Optional.empty();
    private boolean closed;

    private AgentService(Path file, Clock clock, AgentLog log) {
        this.file = file;
        this.clock = clock;
        this.log = log;
    }

    /** Refused where the agent cannot start at all. @param file agent.yaml, which {@code plan} was read from */
    public static Verdict<AgentService> start(Path file, AgentPlan plan, Clock clock, AgentLog log) {
        AgentService service = new AgentService(file, clock, log);
        return service.start(plan).map(started -> service);
    }

    private Verdict<Agent> start(AgentPlan plan) {
        files = new WatchedFiles(Stream.concat(
                        plan.settings().keysAndTrust().stream(),
                        plan.parts().stream().flatMap(part -> part.keysAndTrust().stream()))
                .toList());
        Verdict<Agent> started =
                new RuntimeLoader(plan.settings(), clock, log).load().then(runtime -> Agent.start(plan, runtime));
        agent = started.either(Optional::of, refusal -> Optional.empty());
        return started;
    }

    /** Looks whether something was renewed; to be called now and then. */
    public synchronized void look() {
        if (closed || !files.haveChanged() && agent.isPresent()) {
            return;
        }
        AgentFile<AgentPlan> read = AgentPlan.read(file);
        if (read instanceof AgentFile.Bad<AgentPlan> bad) {
            bad.problems().stream().map(SetupProblem::issue).forEach(issue -> log.say(PART, issue));
            return;
        }
        AgentPlan plan = ((AgentFile.Good<AgentPlan>) read).value();
        Verdict<AgentRuntime> usable = new RuntimeLoader(plan.settings(), clock, log).load();
        if (usable instanceof Verdict.Refused<AgentRuntime> refused) {
            log.say(PART, refused.refusal());
            return;
        }
        log.note(PART, "keys or trust have changed; starts anew with them");
        agent.ifPresent(Agent::close);
        start(plan).either(started -> true, refusal -> {
            log.say(PART, refusal);
            return false;
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        agent.ifPresent(Agent::close);
    }
}

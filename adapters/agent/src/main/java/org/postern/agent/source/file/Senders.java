// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.postern.agency.Agency;
import org.postern.agent.mapping.Sender;
import org.postern.agent.mapping.SenderFile;
import org.postern.agent.run.AgentRuntime;
import org.postern.envelope.pki.Verdict;

/** In whose name the sources of one agent send. The memory of a sender is one, whichever source a file comes from. */
public final class Senders {

    private final AgentRuntime runtime;
    private final Map<String, Lock> locks = new ConcurrentHashMap<>();

    public Senders(AgentRuntime runtime) {
        this.runtime = runtime;
    }

    /** Refused with PST-8072 or 8132. */
    public Verdict<Sender> sender(Optional<Path> file, Optional<String> mapping) {
        Verdict<Sender> sender = file.map(path -> SenderFile.read(path, runtime.registry()))
                .orElseGet(() -> Verdict.accept(Sender.of(runtime.agency())));
        return sender.map(read -> mapping.map(read::by).orElse(read))
                .then(read -> maySpeakFor(read.agency()) ? Verdict.accept(read) : SourceIssue.OTHER_SENDER.refuse());
    }

    /** The memory of one sender is for one file at a time. */
    Lock lock(Sender sender) {
        return locks.computeIfAbsent(sender.agency().id(), id -> new ReentrantLock());
    }

    Path memory(Sender sender) {
        return runtime.memory().resolve("told").resolve(sender.agency().id());
    }

    private boolean maySpeakFor(Agency other) {
        return other.id().equals(runtime.agency().id())
                || runtime.agency().mandates().stream()
                        .anyMatch(mandate -> mandate.forAgency().equals(other.id()));
    }
}

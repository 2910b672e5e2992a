// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.run.AgentLog;
import org.postern.client.collect.CollectedStore;
import org.postern.client.collect.Keeping;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/**
 * Takes in an envelope that a gateway pushed: opened, verified and kept before the receipt is answered, so that a kill at any
 * instant makes the gateway push the same bytes again and nothing else. What was receipted before gets that receipt again.
 */
public final class PushDesk {

    private static final String PART = "receive";
    private static final int NOT_OPENED = 422;
    private static final int OWN_TROUBLE = 503;

    private final Keeping keeping;
    private final CollectedStore store;
    private final ProblemReports problems;
    private final Consumer<UUID> kept;
    private final AgentLog log;

    /** @param kept told of each envelope that was not here before */
    public PushDesk(Keeping keeping, CollectedStore store, ProblemReports problems, Consumer<UUID> kept, AgentLog log) {
        this.keeping = keeping;
        this.store = store;
        this.problems = problems;
        this.kept = kept;
        this.log = log;
    }

    /** One at a time: two tries of the same envelope at once get the same receipt. */
    synchronized PushAnswer take(UUID id, byte[] envelope) {
        try {
            Optional<byte[]> before = store.receipt(id);
            if (before.isPresent() && KeptReceipt.isOf(before.get(), envelope)) {
                return PushAnswer.receipt(before.get());
            }
            Verdict<Opened> opened = keeping.open(id, envelope);
            if (opened instanceof Verdict.Refused<Opened> closed) {
                problems.report(id, envelope, closed.refusal());
                return PushAnswer.refused(NOT_OPENED, closed.refusal());
            }
            return keep(id, envelope, opened.orElseThrow());
        } catch (IOException e) {
            return trouble(DeliverIssue.MEMORY.refusal());
        }
    }

    private PushAnswer keep(UUID id, byte[] envelope, Opened opened) throws IOException {
        Verdict<byte[]> receipt = keeping.keep(id, envelope, opened);
        if (receipt instanceof Verdict.Refused<byte[]> unfit) {
            return trouble(unfit.refusal());
        }
        log.note(PART, "one envelope received and receipted");
        kept.accept(id);
        return PushAnswer.receipt(receipt.orElseThrow());
    }

    private PushAnswer trouble(Refusal refusal) {
        log.say(PART, refusal);
        return PushAnswer.refused(OWN_TROUBLE, refusal);
    }
}

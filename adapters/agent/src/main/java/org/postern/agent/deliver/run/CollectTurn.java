// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.run.AgentLog;
import org.postern.client.GatewayRefusal;
import org.postern.client.collect.Collected;
import org.postern.client.collect.Collector;
import org.postern.client.collect.Pass;

/** One look into the mailbox: what is opened, verified and kept is receipted, whatever the sinks do with it later. */
final class CollectTurn {

    private static final String PART = "collect";

    private final Collector collector;
    private final Orphans orphans;
    private final AgentLog log;
    private final Set<UUID> said = new HashSet<>();
    private String lastTrouble = "";

    CollectTurn(Collector collector, Orphans orphans, AgentLog log) {
        this.collector = collector;
        this.orphans = orphans;
        this.log = log;
    }

    void run() {
        Pass pass = collector.collect(this::told);
        if (pass instanceof Pass.Interrupted interrupted) {
            trouble(interrupted.reason().code(), "the gateway cannot be reached");
        } else if (pass instanceof Pass.Stopped stopped) {
            trouble(code(stopped.refusal()), "it says no");
        } else {
            lastTrouble = "";
        }
    }

    private void told(Collected one) {
        if (one instanceof Collected.Delivered || one instanceof Collected.ReceiptRefused) {
            orphans.look(one.envelope());
        }
        if (one instanceof Collected.Unopened unopened && said.add(one.envelope())) {
            log.say(PART, DeliverIssue.NOT_OPENED.refusal(unopened.reason().code()));
        } else if (one instanceof Collected.ReceiptRefused refused && said.add(one.envelope())) {
            log.say(PART, DeliverIssue.NOT_COLLECTED.refusal("receipt refused, " + code(refused.refusal())));
        } else if (one instanceof Collected.Delivered) {
            log.note(PART, "one envelope collected and receipted");
        }
    }

    /** The same trouble is said once until it changes or ends. */
    private void trouble(String code, String words) {
        String now = words + ", " + code;
        if (!now.equals(lastTrouble)) {
            lastTrouble = now;
            log.say(PART, DeliverIssue.NOT_COLLECTED.refusal(now));
        }
    }

    private static String code(GatewayRefusal refusal) {
        return refusal.code();
    }
}

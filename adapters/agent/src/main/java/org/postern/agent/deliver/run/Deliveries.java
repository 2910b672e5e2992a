// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.agent.deliver.mail.VerifiedMailbox;
import org.postern.agent.deliver.receive.ReceiveSettings;
import org.postern.agent.run.AgentFeature;
import org.postern.agent.run.AgentPart;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;

/**
 * Everything under {@code deliver} and {@code receive}: how often the mailbox is emptied, whether a gateway pushes, and where
 * what comes goes.
 */
public final class Deliveries implements AgentFeature {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Override
    public AgentPart read(Section file) {
        Optional<Section> deliver = file.section("deliver");
        Optional<ReceiveSettings> receive = file.section("receive").map(ReceiveSettings::read);
        if (deliver.isEmpty()) {
            receive.ifPresent(settings -> file.problem("receive", SetupIssue.MISSING, "deliver"));
            return AgentPart.NOTHING;
        }
        Section entries = deliver.get();
        Duration every = entries.duration("every", EVERY);
        Map<String, VerifiedMailbox> mailboxes = VerifiedMailbox.all(entries);
        List<SinkSettings> sinks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section one : entries.sections("to")) {
            SinkSettings sink = SinkSettings.read(one, mailboxes);
            if (!names.add(sink.name())) {
                one.problem("name", SetupIssue.NAME_TWICE, sink.name());
            }
            sinks.add(sink);
        }
        if (sinks.isEmpty()) {
            entries.problem("to", SetupIssue.MISSING, "to");
        }
        return new DeliverPart(every, sinks, receive);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.agency.AgencyRegistry;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.storage.GovernanceKey;
import org.postern.document.StrictJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs a draft against everything that one agency sent in a period. Read page by page and on all processors; the ledger
 * says beforehand that it was done, by whom and with which draft.
 */
@Component
class Replayer {

    private static final int PAGE = 400;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ReplayStore store;
    private final AgencyRegistry registry;
    private final StrictJson reader;
    private final JsonMapper json;
    private final Evidence evidence;
    private final GovernanceKey key;
    private final TransactionTemplate transaction;

    Replayer(
            ReplayStore store,
            AgencyRegistry registry,
            StrictJson reader,
            JsonMapper json,
            Evidence evidence,
            GovernanceKey key,
            TransactionTemplate transaction) {
        this.store = store;
        this.registry = registry;
        this.reader = reader;
        this.json = json;
        this.evidence = evidence;
        this.key = key;
        this.transaction = transaction;
    }

    long documents(String agency, Period period) {
        return store.count(agency, period);
    }

    Tally replay(Draft.Made.Ready draft, Asker asker, Period period) {
        String agency = asker.agency();
        transaction.executeWithoutResult(status -> record(draft, asker, period));
        Comparison comparison = new Comparison(draft.protocol().id(), draft.decider(), store, registry, reader, json);
        Tally tally = new Tally();
        Instant after = Instant.EPOCH;
        UUID afterId = BEFORE_ALL;
        List<ReplayStore.Sent> page = store.page(agency, period, after, afterId, PAGE);
        while (!page.isEmpty()) {
            List<Optional<List<Shift>>> shifts =
                    page.parallelStream().map(comparison::of).toList();
            shifts.forEach(one -> one.ifPresentOrElse(tally::add, tally::addUndecided));
            ReplayStore.Sent last = page.get(page.size() - 1);
            page = store.page(agency, period, last.acceptedAt(), last.id(), PAGE);
        }
        return tally;
    }

    private void record(Draft.Made.Ready draft, Asker asker, Period period) {
        ObjectNode statement = evidence.statement()
                .put("protocol", draft.protocol().id())
                .put("sha256", draft.protocol().sha256())
                .put("from", period.from().toString())
                .put("to", period.to().toString());
        asker.addTo(statement);
        evidence.record(Act.PROTOCOL_REPLAYED, UUID.randomUUID(), key.key(), statement);
    }
}

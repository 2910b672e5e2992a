// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postern.client.GatewayClient;
import org.postern.client.Reply;
import org.postern.client.api.InboxPage;

/** Lists everything that waits in a mailbox, urgent envelopes first and otherwise in the order they came. */
final class Waiting {

    private static final int PAGE = 100;
    private static final Comparator<InboxPage.Item> URGENT_FIRST = Comparator.comparing(item -> !item.urgent());

    private Waiting() {}

    static Reply<List<InboxPage.Item>> in(GatewayClient gateway) {
        List<InboxPage.Item> items = new ArrayList<>();
        long after = 0;
        while (true) {
            Reply<InboxPage> reply = gateway.inbox(after, PAGE);
            if (!(reply instanceof Reply.Answered<InboxPage> page)) {
                return reply.map(InboxPage::items);
            }
            items.addAll(page.value().items());
            if (page.value().next() <= after) {
                items.sort(URGENT_FIRST);
                return Reply.answer(List.copyOf(items));
            }
            after = page.value().next();
        }
    }
}

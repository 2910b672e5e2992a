// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.client.GatewayRefusal;
import org.postern.client.collect.Collected;
import org.postern.client.collect.Pass;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what became of each envelope and how it must be handled: the agreement's own sentences, never anything the sender
 * wrote.
 */
final class CollectReport {

    private final Output out;

    CollectReport(Output out) {
        this.out = out;
    }

    void show(Collected one) {
        if (out.json()) {
            out.write(json(one));
            return;
        }
        out.line((one.item().urgent() ? "URGENT " : "") + one.envelope() + " " + text(one));
        one.handling().forEach(sentence -> out.line("    Handle so: " + sentence));
    }

    int end(Pass pass) {
        if (pass instanceof Pass.Interrupted interrupted) {
            out.say(interrupted.reason());
            return Exit.UNREACHABLE;
        }
        if (pass instanceof Pass.Stopped stopped) {
            out.say(words(stopped.refusal()));
            return Exit.NO;
        }
        Pass.Complete complete = (Pass.Complete) pass;
        if (complete.collected().isEmpty() && !out.json()) {
            out.say("Nothing new.");
        }
        return complete.allDone() ? Exit.DONE : Exit.NO;
    }

    private static String text(Collected one) {
        String what = one.item().type() + (unit(one).isEmpty() ? "" : " for " + unit(one));
        if (one instanceof Collected.Delivered delivered) {
            return what + " from " + delivered.opened().header().sender() + ": opened, verified, receipt sent";
        }
        if (one instanceof Collected.ReceiptSent) {
            return what + ": kept before, receipt sent again";
        }
        if (one instanceof Collected.Unopened unopened) {
            return what + ": does not open, the gateway has been told: "
                    + unopened.reason().code() + " " + unopened.reason().text() + " "
                    + unopened.reason().fix();
        }
        if (one instanceof Collected.ReceiptRefused refused) {
            return what + ": kept, but its receipt is refused: " + words(refused.refusal());
        }
        if (one instanceof Collected.NotNow notNow) {
            return what + ": not collected this time, run the command again later: " + words(notNow.refusal());
        }
        return what + ": is no longer there: it was stopped, or collected elsewhere";
    }

    /** What was sealed in counts for more than what the mailbox's list says. */
    private static String unit(Collected one) {
        String sealed = one instanceof Collected.Delivered delivered
                ? delivered.opened().header().unit()
                : null;
        return sealed == null ? one.item().unit() : sealed;
    }

    private static String words(GatewayRefusal refusal) {
        return Stream.of(refusal.code(), refusal.title(), refusal.detail())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static ObjectNode json(Collected one) {
        ObjectNode node = Output.object()
                .put("id", one.envelope().toString())
                .put("type", one.item().type())
                .put("unit", unit(one))
                .put("urgent", one.item().urgent());
        if (one instanceof Collected.Delivered delivered) {
            node.put("result", "delivered")
                    .put("sender", delivered.opened().header().sender())
                    .put("issued", delivered.opened().header().issued().toString());
        } else if (one instanceof Collected.ReceiptSent) {
            node.put("result", "receipt-sent-again");
        } else if (one instanceof Collected.Unopened unopened) {
            node.put("result", "unopened").setAll(Output.json(unopened.reason()));
        } else if (one instanceof Collected.ReceiptRefused refused) {
            node.put("result", "receipt-refused").setAll(Output.json(refused.refusal()));
        } else if (one instanceof Collected.NotNow notNow) {
            node.put("result", "not-now").setAll(Output.json(notNow.refusal()));
        } else {
            node.put("result", "gone");
        }
        ArrayNode handling = node.putArray("handling");
        one.handling().forEach(handling::add);
        return node;
    }
}

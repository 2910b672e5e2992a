// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import org.postern.client.collect.Collected;
import org.postern.client.collect.Pass;
import tools.jackson.databind.node.ObjectNode;

/** Says what became of each envelope, without any of its content. */
final class CollectReport {

    private final Output out;

    CollectReport(Output out) {
        this.out = out;
    }

    void show(Collected one) {
        if (out.json()) {
            out.write(json(one));
        } else {
            out.line(one.envelope() + " " + text(one));
        }
    }

    int end(Pass pass) {
        if (pass instanceof Pass.Interrupted interrupted) {
            out.say(interrupted.reason());
            return Exit.UNREACHABLE;
        }
        if (pass instanceof Pass.Stopped stopped) {
            out.say(stopped.refusal().code() + " " + stopped.refusal().title() + " "
                    + stopped.refusal().detail());
            return Exit.NO;
        }
        Pass.Complete complete = (Pass.Complete) pass;
        if (complete.collected().isEmpty() && !out.json()) {
            out.say("Nothing new.");
        }
        return complete.allDone() ? Exit.DONE : Exit.NO;
    }

    private static String text(Collected one) {
        if (one instanceof Collected.Delivered delivered) {
            return delivered.type() + " from " + delivered.opened().header().sender()
                    + ": opened, verified, receipt sent";
        }
        if (one instanceof Collected.ReceiptSent again) {
            return again.type() + ": kept before, receipt sent again";
        }
        if (one instanceof Collected.Unopened unopened) {
            return unopened.type() + ": does not open, the gateway has been told: "
                    + unopened.reason().code() + " " + unopened.reason().text() + " "
                    + unopened.reason().fix();
        }
        if (one instanceof Collected.ReceiptRefused refused) {
            return refused.type() + ": kept, but its receipt is refused: "
                    + refused.refusal().code() + " " + refused.refusal().detail();
        }
        return "is no longer there: it was stopped, or collected elsewhere";
    }

    private static ObjectNode json(Collected one) {
        ObjectNode node = Output.object().put("id", one.envelope().toString());
        if (one instanceof Collected.Delivered delivered) {
            return node.put("type", delivered.type())
                    .put("result", "delivered")
                    .put("sender", delivered.opened().header().sender())
                    .put("unit", delivered.opened().header().unit())
                    .put("issued", delivered.opened().header().issued().toString());
        }
        if (one instanceof Collected.ReceiptSent again) {
            return node.put("type", again.type()).put("result", "receipt-sent-again");
        }
        if (one instanceof Collected.Unopened unopened) {
            node.put("type", unopened.type()).put("result", "unopened");
            return node.setAll(Output.json(unopened.reason()));
        }
        if (one instanceof Collected.ReceiptRefused refused) {
            node.put("type", refused.type()).put("result", "receipt-refused");
            return node.setAll(Output.json(refused.refusal()));
        }
        return node.put("result", "gone");
    }
}

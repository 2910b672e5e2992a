// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import org.postern.client.ClientError;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/**
 * Ends a command from inside, as picocli's own exceptions end one for wrong usage. Only commands throw it; what they call
 * answers with results.
 */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;
    private final transient Refusal refusal;

    Stop(int exit, Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.exit = exit;
        this.refusal = refusal;
    }

    int exit() {
        return exit;
    }

    Refusal refusal() {
        return refusal;
    }

    static Stop usage(ClientError error, Object... fillers) {
        return new Stop(Exit.WRONG_USAGE, error.refusal(fillers));
    }

    /** The value, or the end of the command with this status. */
    static <T> T unless(Verdict<T> verdict, int exit) {
        if (verdict instanceof Verdict.Refused<T> refused) {
            throw new Stop(exit, refused.refusal());
        }
        return verdict.orElseThrow();
    }

    /** The gateway's answer, or the end of the command. */
    static <T> T unless(Reply<T> reply) {
        if (reply instanceof Reply.Answered<T> answered) {
            return answered.value();
        }
        if (reply instanceof Reply.Unreachable<T> unreachable) {
            throw new Stop(Exit.UNREACHABLE, unreachable.reason());
        }
        GatewayRefusal said = ((Reply.Refused<T>) reply).refusal();
        throw new Stop(Exit.NO, new Refusal(said.code(), said.title() + ":", said.detail()));
    }
}

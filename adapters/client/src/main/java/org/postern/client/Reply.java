// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.util.function.Function;
import org.postern.envelope.pki.Refusal;

/**
 * What came of asking the gateway: an answer, a no with its reasons, or nothing because it cannot be reached.
 *
 * @param <T> what is answered
 */
public sealed interface Reply<T> {

    /** It answered. */
    record Answered<T>(T value) implements Reply<T> {}

    /** It said no; asking again the same way gets the same answer. */
    record Refused<T>(GatewayRefusal refusal) implements Reply<T> {}

    /** Nothing is known about what became of the request; it is safe to repeat. */
    record Unreachable<T>(Refusal reason) implements Reply<T> {}

    static <T> Reply<T> answer(T value) {
        return new Answered<>(value);
    }

    static <T> Reply<T> refuse(GatewayRefusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Reply<T> unreachable(Refusal reason) {
        return new Unreachable<>(reason);
    }

    /** The next request, made only when this one was answered. */
    default <R> Reply<R> then(Function<? super T, Reply<R>> next) {
        if (this instanceof Answered<T> answered) {
            return next.apply(answered.value());
        }
        return this instanceof Refused<T> refused
                ? new Refused<>(refused.refusal())
                : new Unreachable<>(((Unreachable<T>) this).reason());
    }

    default <R> Reply<R> map(Function<? super T, R> change) {
        return then(value -> answer(change.apply(value)));
    }
}

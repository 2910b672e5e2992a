// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.util.function.Function;

/**
 * The outcome of a check that may say no: either the value that passed, or the reason why there is none. A refusal never
 * carries a part of what was refused.
 *
 * @param <T> what is released when every check has passed
 */
public sealed interface Verdict<T> {

    /** Every check passed. */
    record Accepted<T>(T value) implements Verdict<T> {}

    /** At least one check failed; nothing is released. */
    record Refused<T>(Refusal refusal) implements Verdict<T> {}

    static <T> Verdict<T> accept(T value) {
        return new Accepted<>(value);
    }

    static <T> Verdict<T> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The next check, made only when this one passed. */
    default <R> Verdict<R> then(Function<? super T, Verdict<R>> next) {
        return either(next, Verdict::refuse);
    }

    default <R> Verdict<R> map(Function<? super T, R> change) {
        return either(value -> accept(change.apply(value)), Verdict::refuse);
    }

    default <R> R either(Function<? super T, ? extends R> accepted, Function<Refusal, ? extends R> refused) {
        if (this instanceof Accepted<T> yes) {
            return accepted.apply(yes.value());
        }
        return refused.apply(((Refused<T>) this).refusal());
    }

    /** @throws IllegalStateException when refused: for callers to whom a refusal is a defect, with its code and text */
    default T orElseThrow() {
        return either(value -> value, refusal -> {
            throw new IllegalStateException(refusal.code() + " " + refusal.text());
        });
    }
}

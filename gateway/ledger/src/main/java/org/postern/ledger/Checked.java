// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading or verifying something that somebody else wrote: the value, or why it is not to be believed.
 *
 * @param <T> what was read
 */
public sealed interface Checked<T> {

    /** It reads and verifies. */
    record Valid<T>(T value) implements Checked<T> {}

    /** It must not be believed. */
    record Refused<T>(LedgerIssue issue) implements Checked<T> {}

    static <T> Checked<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Checked<T> refused(LedgerProblem problem, String text) {
        return new Refused<>(problem.issue(text));
    }

    /** The value, or nothing where it was refused. */
    default Optional<T> accepted() {
        return this instanceof Valid<T> valid ? Optional.of(valid.value) : Optional.empty();
    }

    /** The reason, or nothing where it is valid. */
    default Optional<LedgerIssue> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.issue) : Optional.empty();
    }

    /** Goes on to the next step with the value; a refusal stays the first one. */
    default <R> Checked<R> then(Function<T, Checked<R>> next) {
        if (this instanceof Valid<T> valid) {
            return next.apply(valid.value);
        }
        return new Refused<>(((Refused<T>) this).issue);
    }
}

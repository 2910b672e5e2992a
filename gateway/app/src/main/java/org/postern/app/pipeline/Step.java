// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

/** How a stage ends. */
public sealed interface Step<O> {

    /** On to the next stage. */
    record Next<O>(O value) implements Step<O> {}

    /** The pipeline ends here, with this answer. */
    record Done<O>(Answer answer) implements Step<O> {}

    static <O> Step<O> next(O value) {
        return new Next<>(value);
    }

    static <O> Step<O> done(Answer answer) {
        return new Done<>(answer);
    }
}

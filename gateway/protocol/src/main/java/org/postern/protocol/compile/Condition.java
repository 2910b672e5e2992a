// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;

/** One compiled condition; thread-safe. It cannot reach anything but the variables it is given. */
public final class Condition {

    /** What a condition answers. */
    public enum Answer {
        YES,
        NO,
        /** It needed a value that is not there, or worked too long. The caller decides what is safe. */
        FAILED
    }

    private final Program program;

    Condition(Program program) {
        this.program = program;
    }

    public Answer ask(CelVariableResolver variables) {
        try {
            Object answer = program.eval(variables);
            return answer instanceof Boolean yes ? (yes ? Answer.YES : Answer.NO) : Answer.FAILED;
        } catch (CelEvaluationException | RuntimeException e) {
            // Nothing of the exception is kept: its text can repeat values of the document.
            return Answer.FAILED;
        }
    }
}

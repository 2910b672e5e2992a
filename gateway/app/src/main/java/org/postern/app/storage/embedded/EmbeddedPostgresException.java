// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

/**
 * The gateway has no database and cannot start; the message is written for the operator.
 *
 * <p>It holds code, cause, next step and at most the last lines of the server's own log, which by {@link ServerConfig}
 * never contain statements or values.
 */
public final class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EmbeddedPostgresProblem problem;

    EmbeddedPostgresException(EmbeddedPostgresProblem problem, String detail) {
        this(problem, detail, null);
    }

    EmbeddedPostgresException(EmbeddedPostgresProblem problem, String detail, Throwable cause) {
        super(message(problem, detail), cause);
        this.problem = problem;
    }

    /** Which of the known problems it is. */
    public EmbeddedPostgresProblem problem() {
        return problem;
    }

    private static String message(EmbeddedPostgresProblem problem, String detail) {
        String hint = FailureHint.in(detail).map(found -> found + " ").orElse("");
        String message = "%s %s %s%s".formatted(problem.code(), problem.text(), hint, problem.nextStep());
        return detail.isBlank() ? message : message + System.lineSeparator() + detail.strip();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.fault;

/** What the log may say of a failure: kinds and places, never its text, which could repeat a value of a document. */
public final class Trail {

    private static final int LONGEST = 400;

    private Trail() {}

    public static String of(Throwable failed) {
        StringBuilder trail = new StringBuilder();
        for (Throwable cause = failed; cause != null && trail.length() < LONGEST; cause = cause.getCause()) {
            StackTraceElement[] stack = cause.getStackTrace();
            trail.append(trail.isEmpty() ? "" : " <- ").append(cause.getClass().getName());
            if (stack.length > 0) {
                trail.append(" at ").append(stack[0]);
            }
        }
        return trail.toString();
    }
}

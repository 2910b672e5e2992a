// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.util.Arrays;
import java.util.Optional;

/** Says of an exception what kind it is and where it came from, and never what it says. */
public final class Defects {

    private Defects() {}

    /** For instance {@code NoSuchFileException at FolderPlace:61}. */
    public static String place(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        Optional<StackTraceElement> ours = Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.postern."))
                .findFirst();
        String kind = cause.getClass().getSimpleName();
        return ours.map(frame ->
                        kind + " at " + frame.getClassName().replaceFirst("^.*\\.", "") + ":" + frame.getLineNumber())
                .orElse(kind);
    }
}

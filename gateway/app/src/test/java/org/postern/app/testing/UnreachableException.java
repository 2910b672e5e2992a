// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;

/** The gateway did not answer: whether it did what was asked, nobody knows. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreachableException(IOException cause) {
        super("no answer: " + cause, cause);
    }
}

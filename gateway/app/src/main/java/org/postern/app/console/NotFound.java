// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

/** There is no such thing for this person's agency; one page says so, whether it does not exist or is somebody else's. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("no such thing for this agency", null, false, false);
    }
}

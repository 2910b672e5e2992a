// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.util.concurrent.locks.LockSupport;

/** The wait between two looks at a server that is coming up or going down. */
final class Pause {

    private static final long NANOS = 100_000_000L;

    private Pause() {}

    static void beforeNextLook() {
        LockSupport.parkNanos(NANOS);
    }
}

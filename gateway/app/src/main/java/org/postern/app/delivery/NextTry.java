// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.time.Duration;

/** What is to be done about a delivery after one try. */
public sealed interface NextTry {

    /** Nothing more by itself: in the mailbox, with the recipient, parked, or at its end. */
    record Settled() implements NextTry {}

    /** To be tried again. */
    record Again(Duration after) implements NextTry {}
}

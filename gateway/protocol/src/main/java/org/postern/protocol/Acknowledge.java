// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.time.Duration;

/**
 * That a person at the recipient must have read what went there, and by when; a machine's receipt says only that it arrived.
 *
 * @param within from the sealing of the envelope until sender and recipient are told that nobody has read it
 * @param again  how often they are told again
 * @param tell   the recipient's unit that the telling is for; empty string for the one it went to
 */
public record Acknowledge(Duration within, Duration again, String tell) {}

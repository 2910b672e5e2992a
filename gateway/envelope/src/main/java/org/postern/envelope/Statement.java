// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;

/** What a recipient says about an envelope, under its signature. */
public sealed interface Statement permits Receipt, Problem, Acknowledgement {

    String envelopeId();

    String recipient();

    /** When it was said, or the envelope opened or read. */
    Instant at();
}

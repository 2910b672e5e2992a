// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.time.Duration;

/**
 * What local practice decides.
 *
 * @param clockStart        the moment from which the time limit of a return interview counts where the document
 * does not
 *                          say: {@code reported}, {@code found}, {@code returned} or {@code notified}
 * @param interviewWithin   the time limit, 72 hours in the guidance of 2014 for England
 * @param clockSkew         how far a sender's clock may run ahead
 * @param oldAfter          how long after its date of issue a document is called old
 */
public record ValidationSettings(String clockStart, Duration interviewWithin, Duration clockSkew, Duration oldAfter) {

    public static final ValidationSettings DEFAULT =
            new ValidationSettings("returned", Duration.ofHours(72), Duration.ofMinutes(5), Duration.ofDays(180));
}

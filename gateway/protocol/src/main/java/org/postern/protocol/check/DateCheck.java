// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.time.LocalDate;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.compile.Findings;

/** Warns before an agreement has to be reviewed and before it expires, and says when it does not count on the day. */
final class DateCheck {

    /** Time enough for two agencies to sign again. */
    private static final int NOTICE_DAYS = 60;

    private final Findings findings;
    private final LocalDate today;

    DateCheck(Findings findings, LocalDate today) {
        this.findings = findings;
        this.today = today;
    }

    void check(SharingProtocol protocol) {
        Agreement agreement = protocol.agreement();
        if (agreement.umbrella()) {
            findings.warning(
                    ProtocolCode.UMBRELLA,
                    "agreement/kind",
                    "There is no agreement for this flow itself, only an umbrella.",
                    "Consider a specific agreement.");
        }
        if (today.isAfter(agreement.expires())) {
            findings.warning(
                    ProtocolCode.NOT_IN_FORCE,
                    "agreement/expires",
                    "The agreement expired after " + agreement.expires() + "; nothing goes under it.",
                    "Renew it.");
        } else if (today.isBefore(agreement.inForceFrom())) {
            findings.warning(
                    ProtocolCode.NOT_IN_FORCE,
                    "agreement/inForceFrom",
                    "The agreement is in force only from " + agreement.inForceFrom() + ".",
                    "Nothing needs to be done.");
        } else {
            near("expires", agreement.expires(), "expires after ");
            near("review", agreement.review(), "is due for review on ");
        }
    }

    private void near(String key, LocalDate date, String what) {
        if (!date.isAfter(today.plusDays(NOTICE_DAYS))) {
            findings.warning(
                    ProtocolCode.DATE_NEAR,
                    "agreement/" + key,
                    "The agreement " + what + date + ".",
                    "Bring its parties together in time.");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.operation;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.postern.app.agency.AgencyCertificates;
import org.postern.envelope.pki.CertificateUse;
import org.springframework.stereotype.Component;

/** An agency's valid certificates and the days that each has left. */
@Component
class CertificateDays {

    private static final int SOON = 30;

    private final AgencyCertificates certificates;
    private final Clock clock;

    CertificateDays(AgencyCertificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /** @param use {@code sign}, {@code decrypt} or {@code client} */
    record Line(String use, String serial, Instant until, long days) {

        /** To be replaced within a month. */
        public boolean soon() {
            return days <= SOON;
        }
    }

    /** The soonest to run out first. */
    List<Line> of(String agency) {
        return Arrays.stream(CertificateUse.values())
                .filter(use -> use != CertificateUse.SERVER)
                .flatMap(use -> certificates.valid(agency, use).stream().map(certificate -> line(use, certificate)))
                .sorted(Comparator.comparing(Line::until))
                .toList();
    }

    private Line line(CertificateUse use, X509Certificate certificate) {
        Instant until = certificate.getNotAfter().toInstant();
        return new Line(
                use.fileName(),
                certificate.getSerialNumber().toString(16),
                until,
                Duration.between(clock.instant(), until).toDays());
    }
}

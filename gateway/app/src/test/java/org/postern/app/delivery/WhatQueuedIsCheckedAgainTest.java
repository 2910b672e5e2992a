// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.GWENT_POLICE;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.agency.AgencyCertificates;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.document.DocumentType;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Verdict;

/** Before anything leaves: agreement in force, certificate valid; else it is held and told (design section 4, promise 10). */
class WhatQueuedIsCheckedAgainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void sealWhenRecipientsCertificateIsRevokedThenIsHeldUntilThereIsANewOne() throws Exception {
        ApiCaller home = gateway.as("home-ty-derw");
        Mailbox police = gateway.mailbox(GWENT_POLICE);
        gateway.pki()
                .revoke(gateway.pki()
                        .of(GWENT_POLICE, CertificateUse.DECRYPT)
                        .certificate()
                        .certificate());
        awaitListIsRead(police);

        UUID submission = home.submit(admission()).id();

        police.awaitState(home, submission, "HELD");
        assertThat(Alerts.of(home, submission, "HELD").text())
                .contains("PST-4034")
                .contains(GWENT_POLICE);
        gateway.pki().renew(GWENT_POLICE, CertificateUse.DECRYPT);
        police.awaitState(home, submission, "SEALED");
        assertThat(police.collect(home, submission).header().recipient()).isEqualTo(GWENT_POLICE);
    }

    /** The gateway reads lists anew every few seconds; the police's other certificates are still good. */
    private void awaitListIsRead(Mailbox police) {
        var certificates = gateway.bean(AgencyCertificates.class);
        await().atMost(PATIENCE)
                .until(() -> certificates.forSealing(police.caller().agency()) instanceof Verdict.Refused);
    }

    private static TestDocuments admission() {
        return TestDocuments.example(DocumentType.PLACEMENT_NOTIFICATION, "home-admits-a-child");
    }
}

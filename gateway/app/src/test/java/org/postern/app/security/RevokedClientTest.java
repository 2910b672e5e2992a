// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.pki.CertificateUse;

/** A revoked client certificate is shut out within seconds, with the tokens that are bound to it. */
class RevokedClientTest {

    private static final String AGENCY = "la-southend-on-sea";

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void callWhenClientCertificateIsRevokedThenNeitherNewNorOldTokenWorks() throws Exception {
        ApiCaller caller = gateway.as(AGENCY);
        assertThat(caller.get("/alerts").status()).isEqualTo(200);

        gateway.pki()
                .revoke(gateway.pki()
                        .of(AGENCY, CertificateUse.CLIENT)
                        .certificate()
                        .certificate());

        Duration seconds = Duration.ofSeconds(30);
        await().atMost(seconds).until(() -> caller.token("status").status() == 401);
        await().atMost(seconds).until(() -> caller.get("/alerts").status() == 401);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.postern.client.GatewayClient;
import org.postern.client.Patience;
import org.postern.client.identity.Identity;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** Makes clients for one gateway. */
public record GatewayConnector(URI gateway, TrustStore trust, Patience patience, Clock clock) {

    /** How an agency signs in. */
    public enum SignIn {
        /** With its client certificate in the TLS connection. */
        MTLS,
        /** With signatures of its client key, where something on the way ends TLS. */
        DPOP
    }

    /** Refused with PST-7006 where the identity has no client key. */
    public Verdict<GatewayClient> connect(Identity identity, SignIn by) {
        return identity.pair(CertificateUse.CLIENT).map(client -> connect(identity.agency(), client, by));
    }

    private GatewayClient connect(String agency, OwnKey client, SignIn by) {
        boolean mtls = by == SignIn.MTLS;
        Connection connection =
                new Connection(gateway, Tls.context(trust, mtls ? Optional.of(client) : Optional.empty()), patience);
        Credentials credentials = mtls ? new ByCertificate(agency) : new ByKey(agency, new SignedToken(client), clock);
        return new HttpGatewayClient(
                agency, new Caller(connection, credentials, new AccessTokens(connection, credentials, clock)));
    }
}

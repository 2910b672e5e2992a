// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.client.http.Tls;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** The key and certificate of a push address, read from their file. */
final class ServerPair {

    private ServerPair() {}

    /** Refused with PST-8240 where the file holds no key with its certificate for a TLS server. */
    static Verdict<SSLContext> tls(ReceiveSettings settings, TrustStore trust) {
        return settings.passphrase().read().then(secret -> {
            Verdict<PemFile> read = PemFile.read(settings.certificate(), secret);
            Arrays.fill(secret, '\0');
            return read instanceof Verdict.Accepted<PemFile> file
                    ? tls(file.value(), trust)
                    : DeliverIssue.LISTENER.refuse("its certificate's file cannot be read");
        });
    }

    private static Verdict<SSLContext> tls(PemFile pem, TrustStore trust) {
        if (pem.keys().size() != 1 || pem.certificates().isEmpty()) {
            return DeliverIssue.LISTENER.refuse("its certificate's file holds not one key and its certificate");
        }
        Verdict<OwnKey> pair = OwnKey.of(pem.keys().get(0), pem.certificates().get(0));
        boolean server = pair.map(OwnKey::certificate)
                .map(KnownCertificate::uses)
                .either(uses -> uses.contains(CertificateUse.SERVER), refusal -> false);
        if (!server) {
            return DeliverIssue.LISTENER.refuse("its certificate is none of that key for a TLS server");
        }
        try {
            return Verdict.accept(Tls.server(trust, pem.keys().get(0), pem.certificates()));
        } catch (GeneralSecurityException e) {
            return DeliverIssue.LISTENER.refuse("its certificate cannot be used for TLS");
        }
    }
}

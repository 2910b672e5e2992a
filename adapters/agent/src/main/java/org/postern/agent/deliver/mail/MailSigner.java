// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.setup.Secret;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.Verdict;

/**
 * The key and certificates with which mail is signed.
 *
 * @param chain the signer's own first
 */
record MailSigner(PrivateKey key, List<X509Certificate> chain) {

    /** Refused with PST-8223. @param pem one private key and its certificate, perhaps with authorities behind it */
    static Verdict<MailSigner> read(Path pem, Secret passphrase, Clock clock) {
        return passphrase.read().then(secret -> {
            Verdict<PemFile> read = PemFile.read(pem, secret);
            Arrays.fill(secret, '\0');
            if (!(read instanceof Verdict.Accepted<PemFile> file)) {
                return DeliverIssue.MAIL_SIGNER.refuse("its file cannot be read");
            }
            return of(file.value(), clock);
        });
    }

    private static Verdict<MailSigner> of(PemFile file, Clock clock) {
        if (file.keys().size() != 1 || file.certificates().isEmpty()) {
            return DeliverIssue.MAIL_SIGNER.refuse("its file holds not one key and its certificate");
        }
        X509Certificate own = file.certificates().get(0);
        Date now = Date.from(clock.instant());
        if (now.after(own.getNotAfter()) || now.before(own.getNotBefore())) {
            return DeliverIssue.MAIL_SIGNER.refuse("its certificate is not valid now");
        }
        return Verdict.accept(new MailSigner(file.keys().get(0), file.certificates()));
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "MailSigner";
    }
}

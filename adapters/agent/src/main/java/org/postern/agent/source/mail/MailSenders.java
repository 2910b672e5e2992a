// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.mapping.Sender;
import org.postern.agent.source.file.Senders;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.Verdict;

/** The senders from whom mail is taken, with their certificates and what is peculiar to their sheets. */
final class MailSenders {

    private final Map<String, Known> byAddress;

    private MailSenders(Map<String, Known> byAddress) {
        this.byAddress = byAddress;
    }

    /** One sender. @param certificate empty where any of a known authority is good */
    record Known(AllowedSender allowed, Optional<X509Certificate> certificate, Sender sender) {}

    /** Refused where a file of one of them cannot be read. */
    static Verdict<MailSenders> load(MailSource source, Senders senders) {
        Map<String, Known> byAddress = new HashMap<>();
        for (AllowedSender allowed : source.allowed()) {
            Verdict<Known> known = certificate(allowed)
                    .then(certificate -> senders.sender(allowed.sender(), allowed.mapping())
                            .map(sender -> new Known(allowed, certificate, sender)));
            if (known instanceof Verdict.Refused<Known> refused) {
                return Verdict.refuse(refused.refusal());
            }
            byAddress.put(allowed.address(), known.orElseThrow());
        }
        return Verdict.accept(new MailSenders(byAddress));
    }

    Optional<Known> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private static Verdict<Optional<X509Certificate>> certificate(AllowedSender allowed) {
        if (allowed.certificate().isEmpty()) {
            return Verdict.accept(Optional.empty());
        }
        return PemFile.read(allowed.certificate().get())
                .then(pem -> pem.certificates().size() == 1
                        ? Verdict.accept(Optional.of(pem.certificates().get(0)))
                        : EnvelopeError.UNREADABLE.refuse());
    }
}

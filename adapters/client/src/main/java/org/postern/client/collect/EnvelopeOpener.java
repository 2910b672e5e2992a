// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.time.Instant;
import java.util.List;
import org.postern.client.identity.Identity;
import org.postern.envelope.Opened;
import org.postern.envelope.Opener;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.RevocationPolicy;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** Opens and verifies envelopes with whichever of the agency's decryption pairs they were sealed for. */
public final class EnvelopeOpener {

    private final Opener opener;
    private final List<OwnKey> pairs;

    private EnvelopeOpener(Opener opener, List<OwnKey> pairs) {
        this.opener = opener;
        this.pairs = pairs;
    }

    /** Refused with PST-7006 where the identity has no decryption key. Revocation lists are used where there are any. */
    public static Verdict<EnvelopeOpener> of(Identity identity, TrustStore trust) {
        return identity.pair(CertificateUse.DECRYPT).map(any -> of(identity.pairs(CertificateUse.DECRYPT), trust));
    }

    /** With these pairs, whatever their certificates were issued for: an unfit one is refused with its reason. */
    public static EnvelopeOpener of(List<OwnKey> pairs, TrustStore trust) {
        return new EnvelopeOpener(
                new Opener(new CertificateCheck(trust, RevocationPolicy.WHEN_GIVEN)), List.copyOf(pairs));
    }

    /**
     * @param at the present time; for an old envelope the time at which it was recorded in the ledger
     */
    public Verdict<Opened> open(byte[] envelope, Instant at) {
        return opener.open(envelope, pairs, at);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.postern.envelope.Opened;
import org.postern.envelope.Problem;
import org.postern.envelope.Receipt;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** What is done with an envelope however it came: it is opened, kept, and only then there is a receipt. */
public final class Keeping {

    private final EnvelopeOpener opener;
    private final OwnKey signer;
    private final CollectedStore store;
    private final Clock clock;

    /** @param signer the agency's signing pair, for receipts */
    public Keeping(EnvelopeOpener opener, OwnKey signer, CollectedStore store, Clock clock) {
        this.opener = opener;
        this.signer = signer;
        this.store = store;
        this.clock = clock;
    }

    /** @param id under which it was handed over; refused with PST-400x to 405x */
    public Verdict<Opened> open(UUID id, byte[] envelope) {
        return opener.open(envelope, clock.instant())
                .then(opened -> opened.header().id().equals(id.toString())
                        ? Verdict.accept(opened)
                        : EnvelopeError.OTHER_ENVELOPE.refuse());
    }

    /** The signed receipt; both are on the disk when this returns. Refused where our own certificate is unfit to sign. */
    public Verdict<byte[]> keep(UUID id, byte[] envelope, Opened opened) throws IOException {
        Verdict<byte[]> receipt = Receipt.of(opened, clock.instant()).sign(signer);
        if (receipt instanceof Verdict.Accepted<byte[]> signed) {
            store.keep(id, envelope, opened);
            store.keepReceipt(id, signed.value());
        }
        return receipt;
    }

    /** The signed statement that it cannot be opened or does not verify. */
    public Verdict<byte[]> problem(UUID id, byte[] envelope, String agency, Refusal reason) {
        return Problem.of(id.toString(), KnownCertificate.sha256(envelope), agency, reason, clock.instant())
                .sign(signer);
    }
}

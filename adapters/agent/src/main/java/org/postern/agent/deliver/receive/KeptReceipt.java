// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.postern.envelope.pki.KnownCertificate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether a receipt that is kept speaks of these very bytes. */
final class KeptReceipt {

    private KeptReceipt() {}

    /** False as well for one that was damaged on this disk: then there is a new one. */
    static boolean isOf(byte[] receipt, byte[] envelope) {
        try {
            byte[] statement =
                    (byte[]) new CMSSignedData(receipt).getSignedContent().getContent();
            String digest = JsonMapper.shared()
                    .readTree(statement)
                    .path("envelopeSha256")
                    .asString("");
            return digest.equals(KnownCertificate.sha256(envelope));
        } catch (CMSException | JacksonException | NullPointerException damaged) {
            return false;
        }
    }
}

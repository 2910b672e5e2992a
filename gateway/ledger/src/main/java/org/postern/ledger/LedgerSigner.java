// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;

/** Signs with a ledger's private key, which is used for nothing else; safe for use by several threads at once. */
public final class LedgerSigner {

    private final LedgerKey key;
    private final PrivateKey privateKey;

    /** A pair whose halves do not belong together, or another curve than P-256, is a set-up error. */
    public LedgerSigner(String origin, KeyPair pair) {
        if (!(pair.getPublic() instanceof ECPublicKey publicKey)) {
            throw new IllegalArgumentException("A ledger key is an elliptic-curve key");
        }
        this.key = new LedgerKey(origin, publicKey);
        this.privateKey = pair.getPrivate();
        if (!key.verifies(origin, sign(origin))) {
            throw new IllegalArgumentException("The ledger's private and public key do not belong together");
        }
    }

    public LedgerKey key() {
        return key;
    }

    /** The text, which ends in a newline, as a signed note. */
    String note(String text) {
        return SignedNote.write(text, key, sign(text));
    }

    private byte[] sign(String text) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(privateKey);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The ledger's key cannot sign", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;

/** Signs with a ledger's private key, which is used for nothing else; safe for use by several threads at once. */
public final class LedgerSigner {

    private static final String ALGORITHM = "SHA256withECDSA";

    private final LedgerKey key;
    private final PrivateKey privateKey;
    private final Optional<Provider> provider;

    /** Signs with whichever provider the JDK chooses for the key. */
    public LedgerSigner(String origin, KeyPair pair) {
        this(origin, pair, Optional.empty());
    }

    /** A pair whose halves do not belong together, or another curve than P-256, is a set-up error. */
    public LedgerSigner(String origin, KeyPair pair, Optional<Provider> provider) {
        if (!(pair.getPublic() instanceof ECPublicKey publicKey)) {
            throw new IllegalArgumentException("A ledger key is an elliptic-curve key");
        }
        this.key = new LedgerKey(origin, publicKey);
        this.privateKey = pair.getPrivate();
        this.provider = provider;
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
            Signature signer = provider.isPresent()
                    ? Signature.getInstance(ALGORITHM, provider.get())
                    : Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The ledger's key cannot sign", e);
        }
    }
}

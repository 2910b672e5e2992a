// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what one submission says at rest: AES-256-GCM (NIST SP 800-38D), 96-bit random nonce in front, 128-bit tag. The
 * purpose is bound in as additional data, so that one sealed column cannot be moved into another.
 */
public final class SubmissionKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    SubmissionKey(SecretKey key) {
        this.key = key;
    }

    SecretKey secret() {
        return key;
    }

    public byte[] seal(String purpose, byte[] clear) {
        return seal(key, purpose, clear);
    }

    public byte[] open(String purpose, byte[] sealed) {
        return open(key, purpose, sealed);
    }

    static byte[] seal(SecretKey key, String purpose, byte[] clear) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + clear.length + TAG_BITS / 8)
                    .put(nonce)
                    .put(cipher.doFinal(clear))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PST-6005 sealing at rest failed", e);
        }
    }

    static byte[] open(SecretKey key, String purpose, byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PST-6006 a sealed value does not open: wrong key, or altered", e);
        }
    }
}

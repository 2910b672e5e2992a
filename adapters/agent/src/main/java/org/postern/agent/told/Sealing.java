// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals the lines of the memory, each for its place: AES-256-GCM (NIST SP 800-38D) of the JCA, a fresh nonce of 96 bits,
 * a tag of 128. A line that was moved, changed or cut does not open.
 */
final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Sealing(SecretKey key) {
        this.key = key;
    }

    String seal(byte[] content, long place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(content);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** Empty where the line was not sealed with this key for this place. */
    Optional<byte[]> open(String line, long place) {
        try {
            byte[] sealed = Base64.getDecoder().decode(line);
            byte[] nonce = new byte[NONCE];
            ByteBuffer.wrap(sealed).get(nonce);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException | java.nio.BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(place).array());
        return cipher;
    }
}

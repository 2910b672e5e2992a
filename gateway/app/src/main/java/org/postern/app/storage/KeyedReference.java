// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keyed references (HMAC-SHA-256, RFC 2104) by which rows are found again without saying what they are about. Each
 * purpose has its own prefix, so that references of different kinds never compare equal.
 */
@Component
public class KeyedReference {

    private final SecretKeySpec key;

    public KeyedReference(KeyFolder keys) {
        this.key = new SecretKeySpec(
                KeyFile.readOrCreate(DataFolder.privateFolder(keys.path()).resolve("reference.key")), "HmacSHA256");
    }

    /**
     * @param purpose what kind of reference, e.g. {@code child}
     * @param parts   compared exactly; each is length-prefixed, so that parts cannot run into each other
     */
    public byte[] of(String purpose, String... parts) {
        Mac mac = mac(purpose);
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            mac.update(bytes);
        }
        return mac.doFinal();
    }

    public byte[] ofBytes(String purpose, byte[] content) {
        return mac(purpose).doFinal(content);
    }

    private Mac mac(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PST-6007 keyed references are not available in this Java", e);
        }
    }
}

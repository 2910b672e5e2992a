// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one place that says which cryptographic provider does what. Curves come from Bouncy Castle, several times faster
 * on P-256 than the JDK 17 is; AES and SHA from the JDK, which uses the processor's instructions. Nothing is registered
 * with {@link Security}, so the rest of the program keeps its own providers. A native provider would be chosen here.
 */
public final class Providers {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final Provider CIPHERS = installedOrBouncyCastle("SunJCE");
    private static final Provider DIGESTS = installedOrBouncyCastle("SUN");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Providers() {}

    /** Key generation, key agreement and signatures; keys and certificates are held as this provider's objects. */
    public static Provider curves() {
        return BOUNCY_CASTLE;
    }

    /** AES-GCM and AES key wrap. */
    public static Provider ciphers() {
        return CIPHERS;
    }

    /** SHA-2. */
    public static Provider digests() {
        return DIGESTS;
    }

    public static SecureRandom random() {
        return RANDOM;
    }

    /** Some Java distributions name their providers otherwise; slower is better than absent. */
    private static Provider installedOrBouncyCastle(String name) {
        var installed = Security.getProvider(name);
        return installed == null ? BOUNCY_CASTLE : installed;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** Makes key pairs on a curve of the suite. */
public final class Keys {

    private Keys() {}

    public static KeyPair generate(CryptoSuite2026 suite) {
        try {
            var generator = KeyPairGenerator.getInstance("EC", Providers.curves());
            generator.initialize(new ECGenParameterSpec(suite.curveName()), Providers.random());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The provider in use cannot make keys", e);
        }
    }
}

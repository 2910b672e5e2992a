// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KeyFiles;
import org.postern.envelope.pki.OwnKey;

/**
 * Puts an agency's pairs into a token from which they do not come out again. A program of its own, because the token's
 * library takes its settings from the environment.
 */
public final class TokenSetup {

    private TokenSetup() {}

    /** @param arguments the library, the folder of the pairs, the PIN, whether keys may derive secrets */
    public static void main(String[] arguments) throws Exception {
        String settings = """
                --name = Setup
                library = "%s"
                slotListIndex = 0
                attributes(import, CKO_PRIVATE_KEY, *) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_DERIVE = %s
                }
                """.formatted(arguments[0], arguments[3]);
        Provider provider = Security.getProvider("SunPKCS11").configure(settings);
        Security.addProvider(provider);
        KeyStore token = KeyStore.getInstance("PKCS11", provider);
        token.load(null, arguments[2].toCharArray());
        for (CertificateUse use :
                new CertificateUse[] {CertificateUse.SIGN, CertificateUse.DECRYPT, CertificateUse.CLIENT}) {
            Path folder = Path.of(arguments[1]);
            OwnKey pair = KeyFiles.load(
                            folder.resolve(use.fileName() + ".key"),
                            folder.resolve(use.fileName() + ".crt"),
                            new char[0])
                    .orElseThrow();
            token.setKeyEntry(use.fileName(), pair.key(), null, new Certificate[] {
                pair.certificate().certificate()
            });
            Files.delete(folder.resolve(use.fileName() + ".key"));
            PrivateKey inside = (PrivateKey) token.getKey(use.fileName(), null);
            System.out.println(use.fileName() + (inside.getEncoded() == null ? " stays inside" : " comes out"));
        }
    }
}

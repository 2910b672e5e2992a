// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;

/** Reads a private key with its certificate, from a pair of PEM files or from one PKCS#12 file. */
public final class KeyFiles {

    private KeyFiles() {}

    public static Verdict<OwnKey> load(Path key, Path certificate) {
        return load(key, certificate, new char[0]);
    }

    /** @param passphrase of the key file, empty for none; the caller clears it */
    public static Verdict<OwnKey> load(Path key, Path certificate, char[] passphrase) {
        return PemFile.read(key, passphrase)
                .then(PemFile::key)
                .then(privateKey ->
                        PemFile.read(certificate).then(PemFile::certificate).then(x509 -> OwnKey.of(privateKey, x509)));
    }

    /** The one key of a PKCS#12 file, which is what browsers, Windows and {@code openssl pkcs12 -export} write. */
    public static Verdict<OwnKey> loadPkcs12(Path file, char[] passphrase) {
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, passphrase);
            var names = new ArrayList<String>();
            for (String name : Collections.list(store.aliases())) {
                if (store.isKeyEntry(name)) {
                    names.add(name);
                }
            }
            if (names.size() != 1) {
                return EnvelopeError.NO_KEY.refuse();
            }
            var key = (PrivateKey) store.getKey(names.get(0), passphrase);
            return OwnKey.of(key, (X509Certificate) store.getCertificate(names.get(0)));
        } catch (IOException e) {
            // The key store says a wrong passphrase by an IOException with this cause.
            return e.getCause() instanceof GeneralSecurityException
                    ? EnvelopeError.PASSPHRASE.refuse()
                    : EnvelopeError.UNREADABLE.refuse();
        } catch (GeneralSecurityException e) {
            return EnvelopeError.UNREADABLE.refuse();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.identity;

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
import java.util.List;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Verdict;

/** Every key of a PKCS#12 file with its certificate: unlike a single key file it may hold one pair for each use. */
final class Pkcs12Pairs {

    private Pkcs12Pairs() {}

    static Verdict<List<OwnKey>> load(Path file, char[] passphrase) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, passphrase);
            return pairs(store, passphrase);
        } catch (IOException e) {
            // The key store says a wrong passphrase by an IOException with this cause.
            return e.getCause() instanceof GeneralSecurityException
                    ? EnvelopeError.PASSPHRASE.refuse()
                    : EnvelopeError.UNREADABLE.refuse();
        } catch (GeneralSecurityException e) {
            return EnvelopeError.UNREADABLE.refuse();
        }
    }

    private static Verdict<List<OwnKey>> pairs(KeyStore store, char[] passphrase) throws GeneralSecurityException {
        List<OwnKey> pairs = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                Verdict<OwnKey> pair = OwnKey.of(
                        (PrivateKey) store.getKey(alias, passphrase), (X509Certificate) store.getCertificate(alias));
                if (pair instanceof Verdict.Refused<OwnKey> refused) {
                    return Verdict.refuse(refused.refusal());
                }
                pairs.add(pair.orElseThrow());
            }
        }
        return pairs.isEmpty() ? EnvelopeError.NO_KEY.refuse() : Verdict.accept(pairs);
    }
}

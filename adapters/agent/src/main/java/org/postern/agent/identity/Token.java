// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.postern.agent.setup.Secret;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;
import org.postern.client.identity.Identity;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Verdict;

/**
 * A token that signs and decrypts without giving its keys away, by its PKCS#11 library. Each key has its certificate in the token
 * under the same id, as {@code pkcs11-tool --id} puts it there.
 *
 * @param slot index in the list of slots, counted from 0
 */
record Token(Path library, int slot, Secret pin) implements IdentityPlace {

    private static final int MOST_SLOTS = 1_000;

    static Token read(Section entries) {
        return new Token(entries.path("library"), entries.number("slotIndex", 0, 0, MOST_SLOTS), entries.secret("pin"));
    }

    @Override
    public Verdict<Identity> load() {
        return pin.read().then(code -> {
            try {
                return provider()
                        .<List<OwnKey>>then(token -> pairs(token, code))
                        .then(Identity::of);
            } finally {
                Arrays.fill(code, '\0');
            }
        });
    }

    private Verdict<Provider> provider() {
        // An agent that starts anew in the same program goes on with the token that is open.
        Provider open = Security.getProvider("SunPKCS11-" + name());
        if (open != null) {
            return Verdict.accept(open);
        }
        Provider generic = Security.getProvider("SunPKCS11");
        if (generic == null) {
            return SetupIssue.TOKEN_LIBRARY.refuse();
        }
        try {
            Provider token = generic.configure(configuration());
            // Signatures find the provider by the key, among those that are registered.
            Security.addProvider(token);
            return Verdict.accept(token);
        } catch (ProviderException | IllegalArgumentException | UnsupportedOperationException e) {
            return SetupIssue.TOKEN_LIBRARY.refuse();
        }
    }

    /**
     * Read only when the keys are named by what is in the token; the shared secret of a key agreement may leave it, the
     * private key may not.
     */
    private String configuration() {
        return "--name = " + name()
                + "\nlibrary = \"" + library.toString().replace("\\", "\\\\") + "\""
                + "\nslotListIndex = " + slot
                + "\nattributes(*, CKO_SECRET_KEY, *) = {\n CKA_SENSITIVE = false\n CKA_EXTRACTABLE = true\n}\n";
    }

    private String name() {
        return "PosternToken" + slot;
    }

    private static Verdict<List<OwnKey>> pairs(Provider token, char[] pin) {
        KeyStore store;
        try {
            store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin);
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            return SetupIssue.TOKEN_PIN.refuse();
        }
        try {
            List<OwnKey> pairs = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Verdict<Optional<OwnKey>> pair = pair(store, alias);
                if (pair instanceof Verdict.Refused<Optional<OwnKey>> refused) {
                    return Verdict.refuse(refused.refusal());
                }
                pair.orElseThrow().ifPresent(pairs::add);
            }
            return pairs.isEmpty() ? SetupIssue.TOKEN_KEYS.refuse() : Verdict.accept(pairs);
        } catch (GeneralSecurityException | ProviderException e) {
            return SetupIssue.TOKEN_KEYS.refuse();
        }
    }

    /**
     * Other keys may be in the same token; those that are no pair of a suite are passed over. A decryption key that the
     * token does not decrypt with is not: its envelopes would come and stay closed.
     */
    private static Verdict<Optional<OwnKey>> pair(KeyStore store, String alias) throws GeneralSecurityException {
        if (!store.isKeyEntry(alias)
                || !(store.getKey(alias, null) instanceof PrivateKey key)
                || !(store.getCertificate(alias) instanceof X509Certificate certificate)) {
            return Verdict.accept(Optional.empty());
        }
        return OwnKey.of(key, certificate)
                .either(
                        pair -> Verdict.accept(Optional.of(pair)),
                        refusal -> EnvelopeError.KEY_MISMATCH.is(refusal) && decrypts(certificate)
                                ? SetupIssue.TOKEN_AGREEMENT.refuse()
                                : Verdict.accept(Optional.empty()));
    }

    private static boolean decrypts(X509Certificate certificate) {
        return KnownCertificate.of(certificate)
                .either(known -> known.uses().contains(CertificateUse.DECRYPT), refusal -> false);
    }
}

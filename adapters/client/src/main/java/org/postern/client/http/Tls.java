// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.TrustStore;

/**
 * TLS to a gateway: believes only the authorities that were named, asks their revocation lists where there are any, and
 * shows the agency's client certificate. All from memory.
 */
final class Tls {

    private static final char[] IN_MEMORY = "in-memory".toCharArray();

    private Tls() {}

    /** @param client shown to the gateway; empty where the agency signs in by key instead */
    static SSLContext context(TrustStore trust, Optional<OwnKey> client) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            KeyManager[] identity = client.isPresent() ? identity(client.get()) : null;
            context.init(identity, trustManagers(trust).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Every Java platform has TLS 1.3", e);
        }
    }

    private static TrustManagerFactory trustManagers(TrustStore trust) throws GeneralSecurityException {
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                trust.anchors().stream()
                        .map(anchor -> new TrustAnchor(anchor, null))
                        .collect(Collectors.toSet()),
                new X509CertSelector());
        List<Object> known = new ArrayList<>(trust.intermediates());
        known.addAll(trust.lists());
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        parameters.setRevocationEnabled(false);
        if (!trust.lists().isEmpty()) {
            PKIXRevocationChecker lists =
                    (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
            lists.setOptions(
                    EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK));
            parameters.addCertPathChecker(lists);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(new CertPathTrustManagerParameters(parameters));
        return factory;
    }

    private static KeyManager[] identity(OwnKey client) throws GeneralSecurityException, IOException {
        if (client.key().getEncoded() == null) {
            return new KeyManager[] {new TokenKeyManager(client)};
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("client", ofThePlatform(client.key()), IN_MEMORY, new Certificate[] {
            client.certificate().certificate()
        });
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY);
        return factory.getKeyManagers();
    }

    /** The platform's TLS wants the platform's own kind of key. */
    private static PrivateKey ofThePlatform(PrivateKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    }
}

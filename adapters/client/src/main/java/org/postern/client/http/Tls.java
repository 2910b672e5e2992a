// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
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
import org.postern.envelope.pki.KeyStores;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.TrustStore;

/**
 * TLS to and from a gateway: believes only the authorities that were named, asks their revocation lists where there are any, and
 * shows the agency's client certificate. All from memory.
 */
public final class Tls {

    private Tls() {}

    /** @param client shown to the gateway; empty where the agency signs in by key instead */
    static SSLContext context(TrustStore trust, Optional<OwnKey> client) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            KeyManager[] identity = client.isPresent() ? identity(client.get()) : null;
            context.init(identity, trustManagers(trust).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS 1.3", e);
        }
    }

    /**
     * For a server that lets in only whom the same authorities vouch for.
     *
     * @param chain the server's own certificate first
     */
    public static SSLContext server(TrustStore trust, PrivateKey key, List<X509Certificate> chain)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keyManagers("server", key, chain), trustManagers(trust).getTrustManagers(), null);
        return context;
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

    private static KeyManager[] identity(OwnKey client) throws GeneralSecurityException {
        X509Certificate certificate = client.certificate().certificate();
        return client.key().getEncoded() == null
                ? new KeyManager[] {new TokenKeyManager(client)}
                : keyManagers("client", client.key(), List.of(certificate));
    }

    private static KeyManager[] keyManagers(String alias, PrivateKey key, List<X509Certificate> chain)
            throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStores.pair(alias, key, chain), KeyStores.PASSWORD.toCharArray());
        return factory.getKeyManagers();
    }
}

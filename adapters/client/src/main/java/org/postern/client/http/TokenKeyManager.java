// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.postern.envelope.pki.OwnKey;

/**
 * Shows a client certificate whose key does not leave its token (PKCS#11), so that no key store in memory can hold it.
 * The signature is made by the token's provider, which Java finds by the key.
 */
final class TokenKeyManager extends X509ExtendedKeyManager {

    private static final String ALIAS = "client";

    private final OwnKey client;

    TokenKeyManager(OwnKey client) {
        this.client = client;
    }

    @Override
    public String chooseEngineClientAlias(String[] keyTypes, Principal[] issuers, SSLEngine engine) {
        return chooseClientAlias(keyTypes, issuers, null);
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return Arrays.asList(keyTypes).contains(client.key().getAlgorithm()) ? ALIAS : null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return client.key().getAlgorithm().equals(keyType) ? new String[] {ALIAS} : null;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return new X509Certificate[] {client.certificate().certificate()};
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return client.key();
    }

    /** Never a server. */
    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}

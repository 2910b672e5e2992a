// SPDX-License-Identifier: Apache-2.0
package org.postern.app.agency;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KeyFiles;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.PemFile;
import org.springframework.stereotype.Component;

/**
 * The gateway's own keys, one a use: {@code sign} (messages), {@code server} (TLS), {@code client} (pushing), {@code ledger}
 * and {@code token}; each is a {@code .key} with its {@code .crt} in the gateway's key folder.
 */
@Component
public class GatewayKeys {

    private final Path folder;
    private final OwnKey messages;

    public GatewayKeys(PkiPlaces pki) {
        this.folder = pki.gateway();
        this.messages = load("sign");
    }

    /** Signs envelopes. */
    public OwnKey messages() {
        return messages;
    }

    /** Signs checkpoints and promises, nothing else. */
    public KeyPair ledger() {
        OwnKey own = load("ledger");
        return new KeyPair(own.certificate().publicKey(), own.key());
    }

    /** Certificate of the ledger's key, and of authorities if its file has them. */
    public List<X509Certificate> ledgerChain() {
        return PemFile.read(folder.resolve("ledger.crt")).orElseThrow().certificates();
    }

    /** Signs access tokens. */
    public KeyPair tokenKey() {
        return forJose(load("token"));
    }

    /** By which a token names its key. */
    public String tokenKeyId() {
        return load("token").certificate().sha256().substring(0, 16);
    }

    public OwnKey tlsServer() {
        return load(CertificateUse.SERVER.fileName());
    }

    public OwnKey tlsClient() {
        return load(CertificateUse.CLIENT.fileName());
    }

    public List<X509Certificate> tlsServerChain() {
        return PemFile.read(folder.resolve("server.crt")).orElseThrow().certificates();
    }

    private OwnKey load(String name) {
        return KeyFiles.load(folder.resolve(name + ".key"), folder.resolve(name + ".crt"))
                .orElseThrow();
    }

    /** As objects of the JDK, which JOSE works with. */
    private static KeyPair forJose(OwnKey own) {
        KnownCertificate certificate = own.certificate();
        try {
            KeyFactory factory = KeyFactory.getInstance("EC", "SunEC");
            PrivateKey privateKey =
                    factory.generatePrivate(new PKCS8EncodedKeySpec(own.key().getEncoded()));
            PublicKey publicKey = factory.generatePublic(
                    new X509EncodedKeySpec(certificate.publicKey().getEncoded()));
            return new KeyPair(publicKey, privateKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PST-6031 a key of the gateway is not an EC key that Java can use", e);
        }
    }
}

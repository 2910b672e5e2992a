// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/**
 * What a PEM file holds (RFC 7468): certificates, revocation lists and private keys, in their order. Keys may be PKCS#8,
 * plain or encrypted, or in the older EC form that OpenSSL also writes. Everything else in the file is passed over.
 */
public record PemFile(List<X509Certificate> certificates, List<X509CRL> lists, List<PrivateKey> keys) {

    private static final long LARGEST = 64L * 1024 * 1024;

    public PemFile {
        certificates = List.copyOf(certificates);
        lists = List.copyOf(lists);
        keys = List.copyOf(keys);
    }

    /** Reads a file without encrypted keys. */
    public static Verdict<PemFile> read(Path file) {
        return read(file, new char[0]);
    }

    /** @param passphrase of an encrypted key; empty for none */
    public static Verdict<PemFile> read(Path file, char[] passphrase) {
        try {
            return Files.size(file) > LARGEST
                    ? EnvelopeError.TOO_LARGE.refuse()
                    : parse(Files.readString(file), passphrase);
        } catch (IOException e) {
            return EnvelopeError.UNREADABLE.refuse();
        }
    }

    public static Verdict<PemFile> parse(String pem, char[] passphrase) {
        var certificates = new ArrayList<X509Certificate>();
        var lists = new ArrayList<X509CRL>();
        var keys = new ArrayList<PrivateKey>();
        try (var parser = new PEMParser(new StringReader(pem))) {
            var factory = CertificateFactory.getInstance("X.509");
            var converter = new JcaPEMKeyConverter().setProvider(Providers.curves());
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof X509CertificateHolder certificate) {
                    certificates.add((X509Certificate)
                            factory.generateCertificate(new ByteArrayInputStream(certificate.getEncoded())));
                } else if (part instanceof X509CRLHolder list) {
                    lists.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(list.getEncoded())));
                } else if (part instanceof PrivateKeyInfo key) {
                    keys.add(converter.getPrivateKey(key));
                } else if (part instanceof PEMKeyPair pair) {
                    keys.add(converter.getPrivateKey(pair.getPrivateKeyInfo()));
                } else if (part instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
                    keys.add(converter.getPrivateKey(decrypt(encrypted, passphrase)));
                }
            }
            return Verdict.accept(new PemFile(certificates, lists, keys));
        } catch (PKCSException | OperatorCreationException e) {
            return EnvelopeError.PASSPHRASE.refuse();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return EnvelopeError.UNREADABLE.refuse();
        }
    }

    /** The one private key of the file. */
    public Verdict<PrivateKey> key() {
        return keys.size() == 1 ? Verdict.accept(keys.get(0)) : EnvelopeError.NO_KEY.refuse();
    }

    /** The first certificate of the file, the holder's own; authorities may follow it. */
    public Verdict<X509Certificate> certificate() {
        return certificates.isEmpty() ? EnvelopeError.NO_CERTIFICATE.refuse() : Verdict.accept(certificates.get(0));
    }

    private static PrivateKeyInfo decrypt(PKCS8EncryptedPrivateKeyInfo encrypted, char[] passphrase)
            throws PKCSException, OperatorCreationException {
        return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                .setProvider(Providers.curves())
                .build(passphrase));
    }

    /** Never a key. */
    @Override
    public String toString() {
        return "PemFile[" + certificates.size() + " certificates, " + lists.size() + " lists, " + keys.size()
                + " keys]";
    }
}

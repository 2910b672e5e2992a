// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemObjectGenerator;

/**
 * Writes keys, certificates and revocation lists as PEM that OpenSSL reads. Keys are PKCS#8: OpenSSL 3.0 does not read
 * the older EC form as Java writes it. Files are readable by their owner only, and appear whole or not at all.
 */
public final class PemWriter {

    private static final int KDF_ROUNDS = 200_000;

    private PemWriter() {}

    public static String text(PrivateKey key) {
        return text(new PemObject("PRIVATE KEY", key.getEncoded()));
    }

    /** PKCS#8 encrypted with PBES2: PBKDF2 with HMAC-SHA-256, then AES-256-CBC, as {@code openssl pkcs8} writes it. */
    public static String text(PrivateKey key, char[] passphrase) {
        try {
            var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                    .setProvider(Providers.curves())
                    .setRandom(Providers.random())
                    .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256))
                    .setIterationCount(KDF_ROUNDS)
                    .setPassword(passphrase)
                    .build();
            return text(new JcaPKCS8Generator(key, encryptor));
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("The key cannot be encrypted", e);
        }
    }

    /** SubjectPublicKeyInfo, as {@code openssl pkey -pubout} writes it. */
    public static String text(PublicKey key) {
        return text(new PemObject("PUBLIC KEY", key.getEncoded()));
    }

    public static String text(X509Certificate certificate) {
        try {
            return text(new PemObject("CERTIFICATE", certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }

    public static String text(X509CRL list) {
        try {
            return text(new PemObject("X509 CRL", list.getEncoded()));
        } catch (CRLException e) {
            throw new IllegalStateException("A revocation list that was read can be written", e);
        }
    }

    /** Writes or replaces a file, with mode 0600 where the file system has modes. */
    public static void write(Path file, String pem) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            create(partial, pem);
        } catch (FileAlreadyExistsException e) {
            Files.delete(partial);
            create(partial, pem);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String text(PemObjectGenerator object) {
        var text = new StringWriter();
        try (var writer = new org.bouncycastle.util.io.pem.PemWriter(text)) {
            writer.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static void create(Path file, String pem) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, attributes(file, "rw-------"))) {
            var bytes = ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    static FileAttribute<?>[] folderOwnerOnly(Path folder) {
        return attributes(folder, "rwx------");
    }

    private static FileAttribute<?>[] attributes(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}

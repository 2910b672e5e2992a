// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.postern.agent.mail.OpenSsl;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.PemFile;

/** Certificates for mail, made by the openssl program, which also opens what was sent to them. */
final class MailCertificates {

    private static final String FOR_MAIL = "extendedKeyUsage=emailProtection\n";
    private static final String RSA_USE = "keyUsage=critical,keyEncipherment\n";
    private static final String EC_USE = "keyUsage=critical,keyAgreement\n";

    private final Path folder;
    private final OpenSsl openssl;
    private String verified = "0".repeat(64);

    MailCertificates(Path folder) throws Exception {
        this.folder = folder;
        this.openssl = new OpenSsl(folder);
        authority("mail-ca");
        authority("other-ca");
        leaf("ours", TeamMail.OURS, "rsa:2048", "keyUsage=critical,digitalSignature\n" + FOR_MAIL, "mail-ca", 30);
        String pem = Files.readString(folder.resolve("ours.key")) + Files.readString(folder.resolve("ours.crt"));
        Files.writeString(folder.resolve("ours.pem"), pem);
    }

    /** @param kind {@code rsa} or {@code ec} */
    void issue(String name, String address, String kind, int days) throws Exception {
        boolean rsa = kind.equals("rsa");
        leaf(name, address, rsa ? "rsa:2048" : "ec", (rsa ? RSA_USE : EC_USE) + FOR_MAIL, "mail-ca", days);
        verified = fingerprint(name);
    }

    /** One that has a fault. */
    void issueWith(String fault, String name, String address) throws Exception {
        switch (fault) {
            case "expired" -> leaf(name, address, "rsa:2048", RSA_USE + FOR_MAIL, "mail-ca", -1);
            case "other-address" -> leaf(name, "x" + address, "rsa:2048", RSA_USE + FOR_MAIL, "mail-ca", 30);
            case "not-for-mail" ->
                leaf(name, address, "rsa:2048", RSA_USE + "extendedKeyUsage=serverAuth\n", "mail-ca", 30);
            case "other-authority" -> leaf(name, address, "rsa:2048", RSA_USE + FOR_MAIL, "other-ca", 30);
            case "weak" -> leaf(name, address, "rsa:1024", RSA_USE + FOR_MAIL, "mail-ca", 30);
            default -> leaf(name, address, "rsa:2048", RSA_USE + FOR_MAIL, "mail-ca", 30);
        }
        verified = fingerprint(name);
        if (fault.equals("swapped")) {
            leaf(name, address, "rsa:2048", RSA_USE + FOR_MAIL, "mail-ca", 30);
        } else if (fault.equals("gone")) {
            Files.delete(folder.resolve(name + ".crt"));
        }
    }

    /** The fingerprint that somebody compared on the telephone. */
    String verified(String name) {
        return verified;
    }

    /** Decrypts and then verifies, as docs/adapters-out.md says. */
    MimeMessage open(MimeMessage message, String name) throws Exception {
        write(message, "mail.eml");
        openssl.run(
                "cms",
                "-decrypt",
                "-in",
                "mail.eml",
                "-recip",
                name + ".crt",
                "-inkey",
                name + ".key",
                "-out",
                "signed.eml");
        openssl.run(
                "cms",
                "-verify",
                "-in",
                "signed.eml",
                "-CAfile",
                "mail-ca.crt",
                "-purpose",
                "smimesign",
                "-out",
                "opened.eml");
        try (InputStream in = Files.newInputStream(folder.resolve("opened.eml"))) {
            return new MimeMessage(null, in);
        }
    }

    /** The cipher that the message itself names. */
    String cipherOf(MimeMessage message) throws Exception {
        write(message, "mail.eml");
        Files.deleteIfExists(folder.resolve("printed.txt"));
        openssl.run("cms", "-cmsout", "-print", "-noout", "-in", "mail.eml", "-out", "printed.txt");
        String text = Files.readString(folder.resolve("printed.txt")).toLowerCase(Locale.ROOT);
        return text.contains("aes-256-gcm") ? "aes-256-gcm" : text.contains("aes-256-cbc") ? "aes-256-cbc" : "none";
    }

    private void write(MimeMessage message, String file) throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            message.writeTo(out);
        }
    }

    private String fingerprint(String name) {
        return PemFile.read(folder.resolve(name + ".crt"))
                .then(PemFile::certificate)
                .map(certificate -> {
                    try {
                        return KnownCertificate.sha256(certificate.getEncoded());
                    } catch (java.security.cert.CertificateEncodingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orElseThrow();
    }

    private void authority(String name) throws Exception {
        openssl.run(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                name + ".key",
                "-out",
                name + ".crt",
                "-days",
                "60",
                "-subj",
                "/CN=invented " + name);
    }

    private void leaf(String name, String address, String key, String usage, String authority, int days)
            throws Exception {
        Files.writeString(folder.resolve(name + ".ext"), "subjectAltName=email:" + address + "\n" + usage);
        if (key.equals("ec")) {
            openssl.run(
                    "req",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:P-256",
                    "-nodes",
                    "-keyout",
                    name + ".key",
                    "-out",
                    name + ".csr",
                    "-subj",
                    "/CN=" + name);
        } else {
            openssl.run(
                    "req",
                    "-newkey",
                    key,
                    "-nodes",
                    "-keyout",
                    name + ".key",
                    "-out",
                    name + ".csr",
                    "-subj",
                    "/CN=" + name);
        }
        openssl.run(
                "x509",
                "-req",
                "-in",
                name + ".csr",
                "-CA",
                authority + ".crt",
                "-CAkey",
                authority + ".key",
                "-CAcreateserial",
                "-days",
                Integer.toString(days),
                "-extfile",
                name + ".ext",
                "-out",
                name + ".crt");
    }
}

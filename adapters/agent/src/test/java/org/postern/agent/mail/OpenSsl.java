// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mail;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs the openssl program in a folder, as a sender without our software would. */
public final class OpenSsl {

    private final Path folder;

    public OpenSsl(Path folder) {
        this.folder = folder;
    }

    /** Runs {@code openssl ARGUMENTS}. @throws IllegalStateException with what it said where it fails */
    public void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    /** A self-signed certificate {@code NAME.crt} for an address, with its key. */
    public void person(String name, String address) throws IOException, InterruptedException {
        person(name, address, "digitalSignature");
    }

    /** @param usage of its key, such as keyEncipherment */
    public void person(String name, String address, String usage) throws IOException, InterruptedException {
        run(
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
                "2",
                "-subj",
                "/CN=" + name,
                "-addext",
                "subjectAltName=email:" + address,
                "-addext",
                "basicConstraints=critical,CA:FALSE",
                "-addext",
                "keyUsage=critical," + usage);
    }

    /** A certificate for an address that the authority {@code ca} issued, which is made where there is none. */
    public void personOfAuthority(String name, String address) throws IOException, InterruptedException {
        if (Files.notExists(folder.resolve("ca.crt"))) {
            run(
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-keyout",
                    "ca.key",
                    "-out",
                    "ca.crt",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=invented mail authority");
        }
        run(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                name + ".key",
                "-out",
                name + ".csr",
                "-subj",
                "/CN=" + name);
        Files.writeString(
                folder.resolve(name + ".ext"),
                "subjectAltName=email:" + address
                        + "\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=emailProtection\n");
        run(
                "x509",
                "-req",
                "-in",
                name + ".csr",
                "-CA",
                "ca.crt",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-days",
                "2",
                "-extfile",
                name + ".ext",
                "-out",
                name + ".crt");
    }

    /**
     * A mail with a sheet attached, signed by a person of this folder and encrypted to a certificate.
     *
     * @param cipher as {@code openssl cms} has it
     */
    public byte[] sealed(String signer, String from, String cipher, String recipient, String sheet)
            throws IOException, InterruptedException {
        String body = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=part\n\n--part\n"
                + "Content-Type: text/plain\n\nThe sheet is attached.\n--part\nContent-Type: text/csv\n"
                + "Content-Disposition: attachment; filename=sheet.csv\n\n" + sheet + "\n--part--\n";
        Files.writeString(folder.resolve("body.eml"), body);
        String[] sign = {"-in", "body.eml", "-signer", signer + ".crt", "-inkey", signer + ".key", "-out", "signed.eml"
        };
        run(Stream.concat(Stream.of("cms", "-sign", "-nodetach", "-md", "sha256"), Stream.of(sign))
                .toArray(String[]::new));
        String[] encrypt = {"-in", "signed.eml", "-from", from, "-subject", "Sheet", "-out", "sealed.eml", recipient};
        run(Stream.concat(Stream.of("cms", "-encrypt", cipher), Stream.of(encrypt))
                .toArray(String[]::new));
        return bytes("sealed.eml");
    }

    /** What is attached to a message that was signed and then encrypted to a person of this folder. */
    public byte[] secondPart(MimeMessage message, String recipient) throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve("answer.eml"))) {
            message.writeTo(out);
        }
        String[] key = {"-recip", recipient + ".crt", "-inkey", recipient + ".key"};
        run(Stream.concat(Stream.of("cms", "-decrypt", "-in", "answer.eml", "-out", "signed.eml"), Stream.of(key))
                .toArray(String[]::new));
        run("cms", "-verify", "-noverify", "-in", "signed.eml", "-out", "opened.eml");
        try (InputStream in = Files.newInputStream(folder.resolve("opened.eml"))) {
            Multipart parts = (Multipart) new MimeMessage(null, in).getContent();
            return parts.getBodyPart(1).getInputStream().readAllBytes();
        }
    }

    public byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What the manager of a home writes to its mailbox, made with the openssl program. */
public final class TestLetters {

    public static final String MANAGER = "manager@plas-newydd.example";
    public static final String SHEET =
            "Name,DOB,Placing LA,Admission date\nCarys Penhallow,2/4/2012,Newport,2/11/2026\n";
    public static final String RECIPIENT = "pki/agencies/home-ty-derw/decrypt.crt";

    private final Path folder;
    private final OpenSsl openssl;

    public TestLetters(Path folder, OpenSsl openssl) {
        this.folder = folder;
        this.openssl = openssl;
    }

    /** A message with the sheet attached, signed. @param form -stream or -nodetach */
    public byte[] sign(String signer, String form) throws Exception {
        body();
        openssl.run(
                "cms",
                "-sign",
                form,
                "-md",
                "sha256",
                "-in",
                "body.eml",
                "-signer",
                signer + ".crt",
                "-inkey",
                signer + ".key",
                "-out",
                "signed.eml");
        return openssl.bytes("signed.eml");
    }

    /** Encrypted to the home. */
    public byte[] encrypt(String file, String cipher) throws Exception {
        openssl.run(
                "cms",
                "-encrypt",
                cipher,
                "-in",
                file,
                "-out",
                "sealed.eml",
                "-from",
                MANAGER,
                "-to",
                TestMail.ADDRESS,
                "-subject",
                "Our Saturday sheet",
                RECIPIENT);
        return openssl.bytes("sealed.eml");
    }

    /** With the headers that a mail program adds. */
    public byte[] headed(byte[] signed) {
        String head = "From: " + MANAGER + "\r\nTo: " + TestMail.ADDRESS + "\r\nSubject: Our sheet\r\n";
        return (head + new String(signed, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes {@code body.eml}, which is not signed yet. */
    public void body() throws Exception {
        Files.writeString(folder.resolve("body.eml"), mime("Attached is the sheet of Saturday.", SHEET));
    }

    /** Neither signed nor encrypted. */
    public static byte[] plain(String subject, String from) {
        return plain(subject, from, SHEET);
    }

    public static byte[] plain(String subject, String from, String sheet) {
        String head = "From: The <" + from + ">\r\nTo: " + TestMail.ADDRESS + "\r\nSubject: " + subject + "\r\n";
        return (head + mime("Carys Penhallow went missing on Saturday.", sheet)).getBytes(StandardCharsets.UTF_8);
    }

    private static String mime(String text, String sheet) {
        List<String> lines = new ArrayList<>(Arrays.asList(
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=part",
                "",
                "--part",
                "Content-Type: text/plain; charset=utf-8",
                "",
                text,
                "--part",
                "Content-Type: text/csv; name=\"roster Carys Penhallow.csv\"",
                "Content-Disposition: attachment; filename=\"roster Carys Penhallow.csv\"",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8)),
                "--part--",
                ""));
        return String.join("\r\n", lines);
    }
}

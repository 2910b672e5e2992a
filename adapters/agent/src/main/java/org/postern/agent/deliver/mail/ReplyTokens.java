// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postern.client.files.SafeFiles;

/**
 * What a reply must hold to count: the envelope's id and a keyed digest of it that only the encrypted mail told. Whoever cannot
 * open the mail cannot say that it was read.
 */
final class ReplyTokens {

    private static final Pattern SUBJECT =
            Pattern.compile("\\bREAD ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9a-f]{32})\\b");
    private static final int BYTES = 32;
    private static final int SHOWN = 16;

    private final byte[] secret;
    private final String address;

    private ReplyTokens(byte[] secret, String address) {
        this.secret = secret;
        this.address = address;
    }

    /** @param file the secret, made where there is none; @param address of the mailbox whose replies count */
    static ReplyTokens in(Path file, String address) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            SafeFiles.folder(file.toAbsolutePath().getParent());
            SafeFiles.write(file, fresh);
        }
        return new ReplyTokens(Files.readAllBytes(file), address);
    }

    /** What the link in the mail makes the subject of the reply. */
    String subject(String envelope) {
        return "READ " + envelope + " " + token(envelope);
    }

    /** The envelope that a reply says was read; empty where its subject says nothing of the kind, or lies. */
    Optional<UUID> envelope(String subject) {
        Matcher found = SUBJECT.matcher(subject.replaceAll("\\s+", " "));
        if (!found.find()) {
            return Optional.empty();
        }
        byte[] right = token(found.group(1)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, found.group(2).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(UUID.fromString(found.group(1)))
                : Optional.empty();
    }

    static boolean isReply(String subject) {
        return SUBJECT.matcher(subject.replaceAll("\\s+", " ")).find();
    }

    private String token(String envelope) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] digest = mac.doFinal((address + "\n" + envelope).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", e);
        }
    }
}

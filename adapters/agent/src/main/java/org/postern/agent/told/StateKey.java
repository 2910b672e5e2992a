// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.postern.agent.AgentIssue;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.pki.Verdict;

/**
 * The secret of one agent's memory: document ids, look-ups and the file itself hang on it. Whoever loses it sends
 * everything anew under other ids, so it belongs into the backup of the machine, apart from the memory itself.
 */
public final class StateKey {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] secret;

    private StateKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** Thirty-two random bytes from wherever the agency keeps its secrets. */
    public static StateKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a state key has 32 bytes");
        }
        return new StateKey(secret);
    }

    /** From a file that is the owner's only; made where there is none. Refused with PST-8081 or 8082. */
    public static Verdict<StateKey> in(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                SafeFiles.write(file, fresh);
            }
            byte[] read = Files.readAllBytes(file);
            return read.length == BYTES ? Verdict.accept(new StateKey(read)) : AgentIssue.STATE_DAMAGED.refuse();
        } catch (IOException e) {
            return AgentIssue.FOLDER_UNUSABLE.refuse(file.getFileName());
        }
    }

    /** A keyed digest of texts: the same for the same texts, telling nothing about them to whoever lacks the key. */
    KeyedHash hash(String purpose, Iterable<String> texts) {
        Mac mac = mac();
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        for (String text : texts) {
            mac.update((byte) 0);
            mac.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return KeyedHash.of(mac.doFinal());
    }

    /** AES-256, for the file. */
    SecretKey sealing() {
        return new SecretKeySpec(mac().doFinal("seal the memory".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Makes, wraps and unwraps submission keys. */
@Component
public class Vault {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PeriodKeys periods;

    public Vault(KeyFolder keys) {
        this.periods = new PeriodKeys(keys.path().resolve("periods"));
    }

    /** A new submission's key, clear for now and wrapped for the table. */
    public record Fresh(SubmissionKey key, String period, byte[] wrapped) {}

    public Fresh create(UUID submission, LocalDate expires) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        SubmissionKey key = new SubmissionKey(new SecretKeySpec(secret, "AES"));
        String period = PeriodKeys.periodOf(expires);
        byte[] wrapped = SubmissionKey.seal(periods.forWrapping(period), purpose(submission), secret);
        return new Fresh(key, period, wrapped);
    }

    public SubmissionKey unwrap(UUID submission, String period, byte[] wrapped) {
        byte[] secret = SubmissionKey.open(periods.forUnwrapping(period), purpose(submission), wrapped);
        return new SubmissionKey(new SecretKeySpec(secret, "AES"));
    }

    /** Destroys the wrapping keys of the months that ended before the given day. */
    public List<String> destroyExpired(LocalDate today) {
        return periods.destroyBefore(YearMonth.from(today));
    }

    private static String purpose(UUID submission) {
        return "submission-key/" + submission;
    }
}

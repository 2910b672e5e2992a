// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submission keys, and what destroying a month's key means. */
class VaultTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);
    private static final byte[] TEXT = "an invented sentence".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(new KeyFolder(folder));
    }

    @Test
    void unwrapWhenAnotherNodeSharesTheFolderThenOpensWhatTheFirstSealed() {
        UUID submission = UUID.randomUUID();
        Vault.Fresh fresh = vault.create(submission, LAST_DAY);
        byte[] sealed = fresh.key().seal("document", TEXT);

        SubmissionKey again = new Vault(new KeyFolder(folder)).unwrap(submission, fresh.period(), fresh.wrapped());

        assertThat(again.open("document", sealed)).isEqualTo(TEXT);
    }

    @Test
    void openWhenPurposeOrSubmissionIsAnotherThenFails() {
        UUID submission = UUID.randomUUID();
        Vault.Fresh fresh = vault.create(submission, LAST_DAY);
        byte[] sealed = fresh.key().seal("document", TEXT);

        assertThatThrownBy(() -> fresh.key().open("signature", sealed)).hasMessageStartingWith("PST-6006 ");
        assertThatThrownBy(() -> vault.unwrap(UUID.randomUUID(), fresh.period(), fresh.wrapped()))
                .hasMessageStartingWith("PST-6006 ");
    }

    @Test
    void sealWhenCalledTwiceThenNothingIsAlikeAndNothingShows() {
        SubmissionKey key = vault.create(UUID.randomUUID(), LAST_DAY).key();

        byte[] first = key.seal("document", TEXT);

        assertThat(first).isNotEqualTo(key.seal("document", TEXT));
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("invented");
    }

    /** Who has yesterday's backup of the database has the wrapped key, and cannot use it. */
    @Test
    void destroyExpiredWhenMonthIsOverThenWrappedKeysInBackupsOpenNothing() throws Exception {
        UUID submission = UUID.randomUUID();
        Vault.Fresh fresh = vault.create(submission, LAST_DAY);
        vault.create(UUID.randomUUID(), LAST_DAY.plusDays(1));

        assertThat(vault.destroyExpired(LAST_DAY)).isEmpty();
        assertThat(vault.destroyExpired(LAST_DAY.plusDays(1))).containsExactly("2026-11");

        assertThatThrownBy(() -> vault.unwrap(submission, fresh.period(), fresh.wrapped()))
                .hasMessageStartingWith("PST-6008 ");
        assertThat(Files.list(folder.resolve("periods")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("2026-12.key");
    }
}

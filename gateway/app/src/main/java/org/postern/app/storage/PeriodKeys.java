// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that wrap submission keys: one for each month in which submissions expire, kept as files outside the database
 * and its backups. Destroying a month's key makes everything that expired in it unreadable, in yesterday's backup too.
 */
final class PeriodKeys {

    private final Path folder;
    private final Map<String, SecretKey> known = new ConcurrentHashMap<>();

    PeriodKeys(Path folder) {
        this.folder = DataFolder.privateFolder(folder);
    }

    static String periodOf(LocalDate expires) {
        return YearMonth.from(expires).toString();
    }

    SecretKey forWrapping(String period) {
        return known.computeIfAbsent(period, name -> new SecretKeySpec(KeyFile.readOrCreate(file(name)), "AES"));
    }

    /** Never makes one: a month's key that is gone was destroyed, or belongs to another key folder. */
    SecretKey forUnwrapping(String period) {
        return known.computeIfAbsent(period, name -> {
            try {
                return new SecretKeySpec(KeyFile.read(file(name)), "AES");
            } catch (IOException e) {
                throw new UncheckedIOException("PST-6008 the key of an expiry month is not there or unreadable", e);
            }
        });
    }

    /** Destroys the keys of every month before the given one and returns their names. */
    List<String> destroyBefore(YearMonth month) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> gone = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-\\d{2}\\.key"))
                    .map(name -> name.substring(0, 7))
                    .filter(period -> YearMonth.parse(period).isBefore(month))
                    .toList();
            for (String period : gone) {
                Files.deleteIfExists(file(period));
                known.remove(period);
            }
            return gone;
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6004 an expired key could not be destroyed", e);
        }
    }

    private Path file(String period) {
        return folder.resolve(period + ".key");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The causes an operator can mend, found by what PostgreSQL and the operating system print about them. */
enum FailureHint {
    DISK_FULL("no space left on device", "The disk is full: free some space."),
    DISK_FULL_BY_POSTGRES("check free disk space", "The disk is full: free some space."),
    QUOTA("disk quota exceeded", "The disk quota is used up: raise it or free some space."),
    MISSING_LIBRARY(
            "error while loading shared libraries", "A system library is missing: install the one named below."),
    WRONG_LIBC("version `glibc", "The system's C library is too old for these binaries."),
    NO_EXECUTION("failed to execute", "Programs cannot be run from that folder (noexec?): use another disk."),
    NO_EXECUTION_BY_GATEWAY("error=13,", "Programs cannot be run from that folder (noexec?): use another disk."),
    WRONG_VERSION(
            "database files are incompatible with server",
            "The database was made by another major version of PostgreSQL: move its data with a dump."),
    NO_USER_ENTRY(
            "could not look up effective user id",
            "This account has no entry in the system's user list: run under one that has."),
    SHARED_MEMORY("could not create shared memory", "The system gives no shared memory: raise its limit."),
    DENIED("permission denied", "A permission is missing for the file named below."),
    READ_ONLY("read-only file system", "The disk is mounted read-only.");

    private final String sign;
    private final String text;

    FailureHint(String sign, String text) {
        this.sign = sign;
        this.text = text;
    }

    static Optional<String> in(String output) {
        String lower = output.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(hint -> lower.contains(hint.sign))
                .map(hint -> hint.text)
                .findFirst();
    }
}

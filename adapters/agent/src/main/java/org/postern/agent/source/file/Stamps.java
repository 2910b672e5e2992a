// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Names for files in hand: {@code 20261125T101530123Z-NAME}, in the order in which they were taken, none twice. */
public final class Stamps {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern STAMPED = Pattern.compile("(\\d{8}T\\d{9}Z)-(.+)", Pattern.DOTALL);

    private final Clock clock;
    private long last;

    public Stamps(Clock clock) {
        this.clock = clock;
    }

    /** A stamp and the name. */
    public String stamped(String name) {
        last = Math.max(last + 1, clock.millis());
        return FORMAT.format(Instant.ofEpochMilli(last)) + "-" + name;
    }

    /** Whether the name has a stamp. */
    public static boolean isStamped(String name) {
        return STAMPED.matcher(name).matches();
    }

    /** The stamp alone. */
    public static String stamp(String stamped) {
        return stamped.substring(0, stamped.indexOf('-'));
    }

    /** The stamped name without its ending, for files that go with it. */
    public static String base(String stamped) {
        int dot = stamped.lastIndexOf('.');
        return dot > stamped.indexOf('-') + 1 ? stamped.substring(0, dot) : stamped;
    }

    /** Names of files that programs write beside the real one, or while it is not whole. */
    public static boolean isPassedOver(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.matches("(?i).*\\.(partial|tmp|temp|filepart|part|crdownload|swp|lock)");
    }
}

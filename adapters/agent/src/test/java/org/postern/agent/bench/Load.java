// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What a process has used so far, and how busy the machine is; where the system does not say, it is left out. */
final class Load {

    private static final Path PROC = Path.of("/proc");

    private Load() {}

    /** Processor time of one process since its start. */
    static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most memory that a process has held at once, in megabytes: all of it, and not only its heap. */
    static Optional<Long> mostMegabytes(ProcessHandle process) throws IOException {
        Path status = PROC.resolve(Long.toString(process.pid())).resolve("status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        }
    }

    /** How many wanted a processor in the last minute, on the average. */
    static double average() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}

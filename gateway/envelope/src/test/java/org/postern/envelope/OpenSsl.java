// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the plain {@code openssl} program, or a shell line that uses it, in a folder. */
final class OpenSsl {

    private OpenSsl() {}

    /** Skips the test where the program is missing; on a build server that is a failure instead. */
    static void assumePresent(Path folder) {
        boolean present = run(folder, "openssl", "version").text().startsWith("OpenSSL 3");
        if (!present && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("The build server has no OpenSSL 3, which this test needs");
        }
        assumeTrue(present, "Skipped: this machine has no OpenSSL 3, so nothing was compared with it");
    }

    static Result run(Path folder, String... command) {
        try {
            var output = folder.resolve("openssl-output.txt").toFile();
            var process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("openssl does not end");
            }
            return new Result(process.exitValue(), Files.readString(output.toPath()));
        } catch (IOException e) {
            return new Result(127, "not found");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Result(int status, String text) {}
}

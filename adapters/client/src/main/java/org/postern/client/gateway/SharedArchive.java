// SPDX-License-Identifier: Apache-2.0
package org.postern.client.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The archive of loaded classes (class-data sharing) by which a gateway starts in half the time. It is written by a running
 * gateway that has done a demonstration's work. Missing or unusable, it costs time and nothing else: the Java machine
 * checks by itself that it fits.
 *
 * @param layout the folder of the gateway's jar; the archive goes when the folder is laid out anew
 */
record SharedArchive(Path layout) {

    private static final long LONGEST_SECONDS = 120;

    Path file() {
        return layout.resolve("gateway.jsa");
    }

    /** Use it where it is; be ready to write it where it is not. */
    List<String> options() {
        return Files.isRegularFile(file())
                ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + file(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** Whether a gateway should write it. */
    boolean missing() {
        return !Files.isRegularFile(file());
    }

    /**
     * Has a running gateway write it; the gateway goes on working.
     *
     * @return false where that did not work, which may be ignored
     */
    boolean write(long pid) {
        Optional<Path> jcmd = JavaPrograms.jcmd();
        Path partial = layout.resolve("gateway.jsa." + pid);
        if (jcmd.isEmpty()) {
            return false;
        }
        try {
            Process tool = new ProcessBuilder(
                            jcmd.get().toString(), Long.toString(pid), "VM.cds", "dynamic_dump", partial.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean done = tool.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && tool.exitValue() == 0;
            if (!done || !Files.isRegularFile(partial)) {
                tool.destroy();
                Files.deleteIfExists(partial);
                return false;
            }
            Files.move(partial, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

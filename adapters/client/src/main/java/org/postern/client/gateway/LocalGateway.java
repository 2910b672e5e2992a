// SPDX-License-Identifier: Apache-2.0
package org.postern.client.gateway;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postern.client.ClientError;
import org.postern.client.data.DataFolder;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.pki.Verdict;

/** A gateway's process on this machine that this program started. */
public final class LocalGateway {

    private static final long GRACE_SECONDS = 30;

    private final DataFolder folder;
    private final Process process;
    private final SharedArchive archive;
    private final Thread stopping = new Thread(this::stop, "stop the gateway");

    private LocalGateway(DataFolder folder, Process process, SharedArchive archive) {
        this.folder = folder;
        this.process = process;
        this.archive = archive;
    }

    /** The gateway of a data folder that says it runs, if its process is there. */
    public static Optional<DataFolder.Running> running(DataFolder folder) {
        return folder.running()
                .filter(noted -> ProcessHandle.of(noted.pid())
                        .filter(ProcessHandle::isAlive)
                        .filter(LocalGateway::isJava)
                        .isPresent());
    }

    /** The number of a process that has ended may have been given to another one since. */
    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("java")).orElse(true);
    }

    /**
     * Starts one that ends with this program, unless it is left running; its log goes to the data folder. Refused where it is not
     * built or cannot be started.
     */
    public static Verdict<LocalGateway> start(GatewayProgram program, GatewayOptions options) {
        DataFolder folder = new DataFolder(options.data());
        try {
            Verdict<List<String>> command = program.command(options);
            if (command instanceof Verdict.Refused<List<String>> refused) {
                return Verdict.refuse(refused.refusal());
            }
            SafeFiles.folder(folder.log().getParent());
            Files.deleteIfExists(folder.root().resolve("gateway.json"));
            File log = folder.log().toFile();
            Process process = new ProcessBuilder(command.orElseThrow())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            LocalGateway gateway = new LocalGateway(folder, process, new SharedArchive(program.layout()));
            Runtime.getRuntime().addShutdownHook(gateway.stopping);
            return Verdict.accept(gateway);
        } catch (IOException e) {
            return ClientError.NOT_STARTED.refuse("its program or log cannot be used", folder.log());
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Where it answers, once it does. */
    public Optional<DataFolder.Running> address() {
        return folder.running().filter(noted -> noted.pid() == process.pid());
    }

    /** Makes the next start quicker, where this is the first one since it was built. */
    public void prepareNextStart() {
        if (archive.missing() && process.isAlive()) {
            archive.write(process.pid());
        }
    }

    /** From now on it goes on when this program ends. */
    public void leaveRunning() {
        Runtime.getRuntime().removeShutdownHook(stopping);
    }

    /** Lets it finish what it is doing, and ends it where that takes too long. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

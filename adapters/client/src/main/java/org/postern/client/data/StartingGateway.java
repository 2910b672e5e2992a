// SPDX-License-Identifier: Apache-2.0
package org.postern.client.data;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.postern.client.ClientError;
import org.postern.client.Patience;
import org.postern.client.Pause;
import org.postern.envelope.pki.Verdict;

/**
 * The gateway of a data folder that may be starting at this moment: waits until it has noted its address and takes
 * connections there. What an ended gateway has left behind is read again and again, because the next one may be elsewhere.
 *
 * @param patience how long to wait for it; a folder that is not there yet is given at most a few seconds of that
 */
public record StartingGateway(DataFolder folder, Patience patience) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final Duration FOR_FOLDER = Duration.ofSeconds(5);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int HTTPS = 443;

    public static StartingGateway of(DataFolder folder, Duration longest) {
        return new StartingGateway(folder, new Patience(longest, LOOK_EVERY, Pause.real()));
    }

    /** Refused with PST-7001 where there is no such folder, PST-7026 or PST-7020 where nothing answers for it. */
    public Verdict<URI> address() {
        Duration longest = patience.total().compareTo(FOR_FOLDER) < 0 ? patience.total() : FOR_FOLDER;
        boolean exists = until(
                new Patience(longest, patience.longest(), patience.pause()), () -> Files.isDirectory(folder.root()));
        if (!exists) {
            return ClientError.NO_GATEWAY.refuse();
        }
        boolean answers = until(
                patience,
                () -> folder.running().filter(StartingGateway::answers).isPresent());
        Optional<URI> noted = folder.running().map(DataFolder.Running::url);
        if (answers && noted.isPresent()) {
            return Verdict.accept(noted.get());
        }
        return noted.<Verdict<URI>>map(ClientError.UNREACHABLE::refuse)
                .orElseGet(() -> ClientError.NOT_RUNNING.refuse(folder.root()));
    }

    private static boolean until(Patience patience, BooleanSupplier reached) {
        Patience.Waits waits = patience.begin();
        while (!reached.getAsBoolean()) {
            if (!waits.again(Duration.ZERO)) {
                return false;
            }
        }
        return true;
    }

    private static boolean answers(DataFolder.Running noted) {
        int port = noted.url().getPort() < 0 ? HTTPS : noted.url().getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(noted.url().getHost(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException notYet) {
            return false;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Ports of the loopback address. */
final class Ports {

    private Ports() {}

    /** The wanted port when nothing listens there, else any free one. */
    static int free(Optional<Integer> wanted) throws IOException {
        if (wanted.isPresent() && isFree(wanted.get())) {
            return wanted.get();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            // PostgreSQL binds in this way too: a port in the wait after its last connections is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}

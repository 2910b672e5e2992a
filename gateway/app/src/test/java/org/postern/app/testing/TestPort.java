// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Ports for servers that have to be told theirs before they start. */
public final class TestPort {

    /** Below those that operating systems give to connections and to servers of port 0, so that none of these takes it. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final Random RANDOM = new Random();

    private TestPort() {}

    /** One that nobody has. */
    public static int free() {
        while (true) {
            int port = RANDOM.nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(port));
                return port;
            } catch (IOException taken) {
                continue;
            }
        }
    }
}

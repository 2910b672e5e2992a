// SPDX-License-Identifier: Apache-2.0
package org.postern.client.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds a port that a gateway can have, from the usual one upwards. */
public final class FreePort {

    private static final int TRIES = 100;

    private FreePort() {}

    /** The usual one, or the next where both it and that of health and metrics are free. */
    public static int find() {
        return IntStream.range(GatewayOptions.DEFAULT_PORT, GatewayOptions.DEFAULT_PORT + TRIES)
                .filter(port -> isFree(port) && isFree(GatewayOptions.managementPort(port)))
                .findFirst()
                .orElse(GatewayOptions.DEFAULT_PORT);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.gateway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a gateway is started with.
 *
 * @param data       absolute
 * @param port       of the API; health and metrics are a thousand higher
 * @param profile    e.g. {@code prod}
 * @param quickStart start quickly rather than run fast for days: for demonstrations
 */
public record GatewayOptions(Path data, OptionalInt port, Optional<String> profile, boolean quickStart) {

    public static final int DEFAULT_PORT = 8443;
    private static final int MANAGEMENT_ABOVE = 1000;

    /** Of health and metrics. */
    public static int managementPort(int port) {
        return port + MANAGEMENT_ABOVE;
    }

    List<String> machineOptions() {
        return quickStart ? List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m") : List.of();
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add("--postern.storage.data-dir=" + data);
        port.ifPresent(number -> {
            arguments.add("--server.port=" + number);
            arguments.add("--management.server.port=" + managementPort(number));
        });
        profile.ifPresent(name -> arguments.add("--spring.profiles.active=" + name));
        return arguments;
    }
}

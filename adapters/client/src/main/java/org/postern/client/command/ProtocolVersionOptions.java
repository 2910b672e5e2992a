// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import picocli.CommandLine.Parameters;

/** Which version of which protocol. */
final class ProtocolVersionOptions {

    @Parameters(index = "0", paramLabel = "ID", description = "The protocol's id.")
    private String id;

    @Parameters(index = "1", paramLabel = "VERSION", description = "The version's number.")
    private int version;

    String id() {
        return id;
    }

    int version() {
        return version;
    }
}

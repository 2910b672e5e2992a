// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.PemWriter;

/** What an agent needs on its disk to be pushed to. */
public final class PushFiles {

    private PushFiles() {}

    /** Key and certificate in one file. */
    public static void write(Path file, OwnKey pair) throws IOException {
        Files.writeString(
                file,
                PemWriter.text(pair.key()) + PemWriter.text(pair.certificate().certificate()));
    }

    /** An agent.yaml that is pushed to and delivers to the folder desk. @param identity the entry below {@code identity:} */
    public static String yaml(URI gateway, String agency, String identity, int port, String path, String from) {
        return """
            gateway: %s
            identity:
            %s
            agency: %s
            trust: [pki/ca.crt, pki/ca.crl]
            memory: memory
            memoryKey: memory.key
            receive: {port: %d, bind: localhost, path: %s, certificate: push.pem, gateway: %s}
            deliver:
              every: 1s
              to:
                - {name: desk, folder: desk}
            """.formatted(gateway, identity, agency, port, path, from);
    }
}

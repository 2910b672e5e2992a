// SPDX-License-Identifier: Apache-2.0
package org.postern.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.postern.app.storage.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notes in the data folder, once the gateway can be reached, where: {@code gateway.json} with url, management url and pid. */
@Component
class GatewayNote {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayNote.class);

    private final DataFolder data;
    private final Environment environment;
    private final JsonMapper json;

    GatewayNote(DataFolder data, Environment environment, JsonMapper json) {
        this.data = data;
        this.environment = environment;
        this.json = json;
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        String url = "https://localhost:" + environment.getProperty("local.server.port");
        String management = "http://127.0.0.1:" + environment.getProperty("local.management.port");
        String note = json.writeValueAsString(json.createObjectNode()
                .put("url", url)
                .put("management", management)
                .put("pid", ProcessHandle.current().pid()));
        try {
            Path temporary = Files.createTempFile(data.root(), "gateway", ".json");
            Files.writeString(temporary, note);
            Files.move(
                    temporary,
                    data.root().resolve("gateway.json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6307 the gateway cannot note its address in the data folder", e);
        }
        LOG.info("Postern is open at {}; health and metrics at {}", url, management);
    }
}

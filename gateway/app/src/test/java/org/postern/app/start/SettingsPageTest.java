// SPDX-License-Identifier: Apache-2.0
package org.postern.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manual's table of settings is made from the settings records; run with {@code -Dpages.write=true} to write it. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("../../docs/settings.md");

    private static final String HEAD = """
            # Settings

            Made from the settings records; do not edit by hand. Each setting is a property in `application.yaml`, an environment variable
            (`POSTERN_STORAGE_DATA_DIR`) or an argument (`--postern.storage.data-dir=...`) of the gateway.

            A database of your own: `spring.datasource.url`, `username`, `password`; without a URL the gateway runs the embedded one.
            Addresses: `server.port` (8443), `management.server.port` (9443) and `management.server.address` (127.0.0.1).

            | setting | default | what it does |
            |---|---|---|
            """;

    @Test
    void pageWhenSettingsChangeThenSaysTheSame() throws IOException {
        String page = HEAD + rows();
        if (Boolean.getBoolean("pages.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (InputStream metadata =
                SettingsPageTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(metadata).as("written by Boot's configuration processor").isNotNull();
            for (JsonNode property : JsonMapper.shared().readTree(metadata).get("properties")) {
                String name = property.get("name").asString();
                assertThat(property.hasNonNull("description"))
                        .as("%s is described", name)
                        .isTrue();
                rows.put(name, row(name, property));
            }
        }
        assertThat(rows).hasSizeGreaterThan(20);
        return String.join("", rows.values());
    }

    private static String row(String name, JsonNode property) {
        String value = property.hasNonNull("defaultValue")
                ? "`" + property.get("defaultValue").asString() + "`"
                : "";
        String words = property.get("description").asString().replaceAll("\\s+", " ");
        return "| `" + name + "` | " + value + " | " + words + " |\n";
    }
}

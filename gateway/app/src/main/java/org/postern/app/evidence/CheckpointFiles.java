// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.postern.app.storage.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies each signed checkpoint out of the database, one JSON line each in {@code ledger/DATE.jsonl}: whoever keeps a copy
 * of these files elsewhere can show that the ledger was not rewritten.
 */
@Component
class CheckpointFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFiles.class);

    private final DataFolder data;
    private final JsonMapper json;

    CheckpointFiles(DataFolder data, JsonMapper json) {
        this.data = data;
        this.json = json;
    }

    /** After the commit; the database stays the record, so a full disk is logged and stops nothing. */
    void copy(LedgerStore.Signed checkpoint, Instant at) {
        String line = json.writeValueAsString(json.createObjectNode()
                        .put("number", checkpoint.number())
                        .put("size", checkpoint.size())
                        .put("note", checkpoint.note()))
                + "\n";
        try {
            Files.writeString(
                    data.ledger().resolve(LocalDate.ofInstant(at, ZoneOffset.UTC) + ".jsonl"),
                    line,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn(
                    "PST-6026 a checkpoint could not be copied into the data folder: {}",
                    e.getClass().getName());
        }
    }
}

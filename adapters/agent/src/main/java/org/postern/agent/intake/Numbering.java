// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.agent.told.KeyedHash;
import org.postern.agent.told.Told;
import org.postern.agent.told.ToldBook;
import org.postern.agent.told.Version;
import org.postern.document.DocumentType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives documents their ids and versions, so that what says the same is the same version of the same document whenever
 * it is made, and what says something else is the next version and replaces the one before.
 */
final class Numbering {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final ToldBook book;
    private final Clock clock;

    Numbering(ToldBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The version of a document that says this. */
    record Numbered(String id, Version version, boolean toldAlready) {}

    /**
     * Which version of which document this is.
     *
     * @param known the document as it is known so far
     * @param keys  of the document; the first makes the id of a new one
     */
    Numbered number(DocumentType type, Optional<Told> known, List<KeyedHash> keys, ObjectNode content) {
        KeyedHash says = book.hash("says", List.of(SORTED.writeValueAsString(content)));
        String id = known.map(Told::id)
                .orElseGet(() -> prefix(type) + "-" + keys.get(0).hex());
        Optional<Version> pending = known.flatMap(Told::pending);
        Optional<Version> confirmed = known.flatMap(Told::confirmed);
        if (pending.isPresent()) {
            return new Numbered(
                    id,
                    pending.get().says(says)
                            ? pending.get()
                            : after(pending.get().number(), says),
                    false);
        }
        if (confirmed.isPresent() && confirmed.get().says(says)) {
            return new Numbered(id, confirmed.get(), true);
        }
        return new Numbered(id, after(confirmed.map(Version::number).orElse(0), says), false);
    }

    private Version after(int number, KeyedHash says) {
        return new Version(number + 1, says, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The whole document. */
    static ObjectNode document(DocumentType type, Numbered numbered, ObjectNode content) {
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.put("schema", type.schema());
        document.put("id", numbered.id());
        document.put("version", numbered.version().number());
        if (numbered.version().number() > 1) {
            document.putObject("replaces")
                    .put("id", numbered.id())
                    .put("version", numbered.version().number() - 1);
        }
        document.put("issued", numbered.version().issued().toString());
        document.setAll(content);
        return document;
    }

    static Prepared prepared(DocumentType type, Numbered numbered, ObjectNode document) {
        return new Prepared(
                type,
                numbered.id(),
                numbered.version().number(),
                SORTED.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
    }

    /** The initials of the type, for people who read lists of ids. */
    private static String prefix(DocumentType type) {
        return Arrays.stream(type.id().split("-"))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.postern.protocol.ProtocolCode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Turns the bytes of a file into a tree with line numbers. YAML (1.2, JSON schema) is cut down to what a person who
 * signs an agreement can follow: no anchors, aliases or tags, one document in a file, at most {@value #MAX_DEPTH} levels
 * and {@value #MAX_BYTES} bytes. The depth is checked on the event stream, before the recursive composer sees it.
 */
public final class YamlSource {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 20;

    private YamlSource() {}

    /** The root of the only document, or empty after the reason was put into {@code reading}. */
    public static Optional<Node> root(byte[] bytes, Reading reading) {
        if (bytes.length > MAX_BYTES) {
            return refuse(reading, 0, "The file is larger than 1 MB.", "Split the protocol.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // The library fails where a character outside the basic plane lies across the end of its buffer, so it gets
            // one
            // that holds the whole file.
            LoadSettings settings =
                    LoadSettings.builder().setBufferSize(text.length() + 2).build();
            if (!plain(text, settings, reading)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isPresent() ? root : refuse(reading, 0, "The file is empty.", "Write the protocol into it.");
        } catch (CharacterCodingException e) {
            return refuse(reading, 0, "The file is not UTF-8 text.", "Save it as UTF-8.");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return refuse(
                    reading, line, "This is not YAML: " + e.getProblem() + ".", "Check indents, quotes and colons.");
        } catch (YamlEngineException e) {
            return refuse(reading, 0, "The file holds characters that YAML does not allow.", "Remove them.");
        }
    }

    private static boolean plain(String text, LoadSettings settings, Reading reading) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case DocumentStart -> documents++;
                default -> {}
            }
            if (depth > MAX_DEPTH || documents > 1) {
                refuse(reading, line, "The file is nested too deeply or holds several documents.", "Simplify it.");
                return false;
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent() || tagged(event)) {
                refuse(
                        reading,
                        line,
                        "Anchors (&), aliases (*) and tags (!) are not used here.",
                        "Put a text that begins so in quotes, e.g. when: \"!has(item.wish)\".");
                return false;
            }
        }
        return true;
    }

    private static boolean tagged(Event event) {
        if (event instanceof org.snakeyaml.engine.v2.events.ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        return event instanceof org.snakeyaml.engine.v2.events.CollectionStartEvent start
                && start.getTag().isPresent();
    }

    private static Optional<Node> refuse(Reading reading, int line, String text, String fix) {
        reading.error(ProtocolCode.UNREADABLE, line, text, fix);
        return Optional.empty();
    }
}

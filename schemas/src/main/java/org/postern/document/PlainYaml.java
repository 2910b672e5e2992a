// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Turns a file that people write into a tree whose nodes know their lines. YAML (1.2, JSON schema) is cut down to what can
 * be followed by reading: no anchors, aliases or tags, one document in a file, at most {@value #MAX_DEPTH} levels and
 * {@value #MAX_BYTES} bytes. The depth is checked on the stream of events, before the recursive composer sees it.
 */
public final class PlainYaml {

    /** Of the largest file that is read. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 20;

    private PlainYaml() {}

    /** Either a tree, or the first thing that is wrong. */
    public sealed interface Outcome {}

    public record Tree(Node root) implements Outcome {}

    /**
     * @param line   counted from 1; 0 where it is not known
     * @param detail what the parser says, without the file's own words; empty unless the fault is {@link Fault#NOT_YAML}
     */
    public record Refused(Fault fault, int line, String detail) implements Outcome {}

    /** Why a file is not read. */
    public enum Fault {
        TOO_LARGE,
        NOT_UTF8,
        EMPTY,
        /** Nested too deeply. */
        TOO_DEEP,
        SEVERAL_DOCUMENTS,
        /** An anchor, an alias or a tag. */
        DECORATED,
        NOT_YAML,
        /** Characters that YAML does not allow. */
        BAD_CHARACTERS
    }

    public static Outcome read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused(Fault.TOO_LARGE, 0);
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return refused(Fault.NOT_UTF8, 0);
        }
    }

    public static Outcome read(String text) {
        return text.length() > MAX_BYTES ? refused(Fault.TOO_LARGE, 0) : parse(text);
    }

    /**
     * Settings for one text. The library fails where a character outside the basic plane lies across the end of its
     * buffer, so it gets one that holds all of the text.
     */
    public static LoadSettings settings(String text) {
        return LoadSettings.builder().setBufferSize(text.length() + 2).build();
    }

    /** The line of a node, counted from 1; 0 where it is not known. */
    public static int line(Node node) {
        return line(node.getStartMark());
    }

    private static Outcome parse(String text) {
        LoadSettings settings = settings(text);
        try {
            Optional<Refused> wrong = notPlain(text, settings);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            return new Compose(settings)
                    .composeString(text)
                    .<Outcome>map(Tree::new)
                    .orElseGet(() -> refused(Fault.EMPTY, 0));
        } catch (MarkedYamlEngineException e) {
            return new Refused(Fault.NOT_YAML, line(e.getProblemMark()), e.getProblem());
        } catch (YamlEngineException e) {
            return refused(Fault.BAD_CHARACTERS, 0);
        }
    }

    private static Optional<Refused> notPlain(String text, LoadSettings settings) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case DocumentStart -> documents++;
                default -> {}
            }
            Fault fault = depth > MAX_DEPTH
                    ? Fault.TOO_DEEP
                    : documents > 1 ? Fault.SEVERAL_DOCUMENTS : isDecorated(event) ? Fault.DECORATED : null;
            if (fault != null) {
                return Optional.of(refused(fault, line(event.getStartMark())));
            }
        }
        return Optional.empty();
    }

    private static boolean isDecorated(Event event) {
        return event instanceof NodeEvent node && node.getAnchor().isPresent()
                || event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(0);
    }

    private static Refused refused(Fault fault, int line) {
        return new Refused(fault, line, "");
    }
}

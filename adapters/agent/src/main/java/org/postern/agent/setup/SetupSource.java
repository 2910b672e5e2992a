// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the file into a tree with line numbers: plain YAML 1.2, without anchors, aliases and tags. */
final class SetupSource {

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_DEPTH = 20;

    private final LoadSettings settings = LoadSettings.builder().build();
    private final Problems problems;

    SetupSource(Problems problems) {
        this.problems = problems;
    }

    /** Empty, after the reason was noted, where it is no such file. */
    Optional<Node> root(Path file) {
        try {
            String text = Files.size(file) > MOST_BYTES ? "" : Files.readString(file);
            if (!isPlain(text)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(0, SetupIssue.NOT_YAML, "it is empty or too large");
            }
            return root;
        } catch (IOException e) {
            problems.add(0, SetupIssue.UNREADABLE);
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    SetupIssue.NOT_YAML,
                    "something is out of place");
        } catch (YamlEngineException e) {
            problems.add(0, SetupIssue.NOT_YAML, "it holds characters that YAML does not allow");
        }
        return Optional.empty();
    }

    /** Checked on the stream of events, before anything is built of them. */
    private boolean isPlain(String text) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case DocumentStart -> documents++;
                default -> {}
            }
            if (depth > MOST_DEPTH || documents > 1 || isDecorated(event)) {
                problems.add(
                        event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0), SetupIssue.NOT_PLAIN);
                return false;
            }
        }
        return true;
    }

    private static boolean isDecorated(Event event) {
        return event instanceof NodeEvent node && node.getAnchor().isPresent()
                || event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }
}

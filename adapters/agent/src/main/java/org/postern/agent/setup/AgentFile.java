// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads agent.yaml strictly. The outcome is what was asked for, or everything that is wrong with the file, in its order.
 *
 * @param <T> what is made of the file
 */
public sealed interface AgentFile<T> {

    /** Nothing is wrong with the file. */
    record Good<T>(T value) implements AgentFile<T> {}

    /** At least one thing is wrong. */
    record Bad<T>(List<SetupProblem> problems) implements AgentFile<T> {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /** @param reader asks for every entry there may be */
    static <T> AgentFile<T> read(Path file, Function<Section, T> reader) {
        Problems problems = new Problems(String.valueOf(file.getFileName()));
        Optional<Node> root = new SetupSource(problems).root(file);
        if (root.isEmpty()) {
            return new Bad<>(problems.list());
        }
        Path base = file.toAbsolutePath().normalize().getParent();
        Section section = Section.of(root.get(), "the file", base, problems);
        T value = reader.apply(section);
        section.finish();
        List<SetupProblem> found = problems.list();
        return found.isEmpty() ? new Good<>(value) : new Bad<>(found);
    }
}

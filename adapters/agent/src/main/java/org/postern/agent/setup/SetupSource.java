// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postern.document.PlainYaml;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the file into a tree with line numbers, by {@link PlainYaml}: without anchors, aliases and tags. */
final class SetupSource {

    private static final String TOO_LARGE = "it is empty or too large";

    private final Problems problems;

    SetupSource(Problems problems) {
        this.problems = problems;
    }

    /** Empty, after the reason was noted, where it is no such file. */
    Optional<Node> root(Path file) {
        try {
            if (Files.size(file) > PlainYaml.MAX_BYTES) {
                problems.add(0, SetupIssue.NOT_YAML, TOO_LARGE);
                return Optional.empty();
            }
            PlainYaml.Outcome outcome = PlainYaml.read(Files.readAllBytes(file));
            if (outcome instanceof PlainYaml.Tree tree) {
                return Optional.of(tree.root());
            }
            note((PlainYaml.Refused) outcome);
        } catch (IOException e) {
            problems.add(0, SetupIssue.UNREADABLE);
        }
        return Optional.empty();
    }

    private void note(PlainYaml.Refused refused) {
        switch (refused.fault()) {
            case NOT_UTF8 -> problems.add(0, SetupIssue.UNREADABLE);
            case EMPTY, TOO_LARGE -> problems.add(0, SetupIssue.NOT_YAML, TOO_LARGE);
            case TOO_DEEP, SEVERAL_DOCUMENTS, DECORATED -> problems.add(refused.line(), SetupIssue.NOT_PLAIN);
            case NOT_YAML -> problems.add(refused.line(), SetupIssue.NOT_YAML, "something is out of place");
            case BAD_CHARACTERS -> problems.add(0, SetupIssue.NOT_YAML, "it holds characters that YAML does not allow");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postern.document.IssueKind;
import org.snakeyaml.engine.v2.nodes.Node;

/** What was found wrong while one file is read; gathered, so that one reading names everything. */
final class Problems {

    private final String file;
    private final List<SetupProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, IssueKind kind, Object... fillers) {
        found.add(new SetupProblem(file, line, kind.at("", fillers)));
    }

    /** In the order of the file. */
    List<SetupProblem> list() {
        return found.stream()
                .sorted(Comparator.comparingInt(SetupProblem::line))
                .toList();
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}

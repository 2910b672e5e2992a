// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.mapping.RowReader.Said;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.value.CellReaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Makes the documents of each row of one sheet. */
public final class Drafting {

    private static final FieldPath ROW = FieldPath.of("row");

    private final Layout layout;
    private final Sender sender;
    private final RowReader rows;

    public Drafting(Layout layout, Sender sender, CellReaders readers) {
        this.layout = layout;
        this.sender = sender;
        this.rows = new RowReader(layout, readers);
    }

    /**
     * What came of one row.
     *
     * @param drafts the documents it gives; none where an issue refuses it
     * @param issues what is wrong or worth saying, cell by cell
     */
    public record Drafted(List<Draft> drafts, List<CellIssue> issues) {

        public boolean refused() {
            return issues.stream().anyMatch(one -> one.issue().refuses());
        }
    }

    /** Looks at a row before any row is read. */
    public void survey(SheetRow row) {
        rows.survey(row);
    }

    public Drafted draft(SheetRow row) {
        Said said = rows.read(row);
        if (said.refused()) {
            return new Drafted(List.of(), said.issues());
        }
        List<CellIssue> issues = new ArrayList<>(said.issues());
        List<Draft> drafts = new ArrayList<>();
        List<Plan> plans = layout.mapping().plans().stream()
                .filter(plan -> plan.when().stream().allMatch(condition -> condition.holds(said.tree())))
                .toList();
        for (Plan plan : plans) {
            DocumentTree tree = said.tree().copy();
            move(plan, tree);
            if (plan.needs().stream().allMatch(tree::has)) {
                drafts.add(draft(plan, tree, issues));
            }
        }
        if (drafts.isEmpty() && !plans.isEmpty()) {
            issues.add(missing(plans.get(0).needs().get(0)));
        }
        return issues.stream().anyMatch(one -> one.issue().refuses())
                ? new Drafted(List.of(), issues)
                : new Drafted(drafts, issues);
    }

    /** Who the row is about, as far as it says so without a document: for rosters that hold names only. */
    public Draft about(SheetRow row) {
        Said said = rows.read(row);
        return new Draft(layout.mapping(), layout.mapping().plans().get(0), said.tree(), row(said.tree()));
    }

    private Draft draft(Plan plan, DocumentTree tree, List<CellIssue> issues) {
        plan.drop().forEach(tree::drop);
        plan.set().forEach((path, value) -> tree.put(path, value, -1));
        sender.fallbacks().forEach(fallback -> fill(fallback, tree));
        layout.mapping().fallbacks().forEach(fallback -> fill(fallback, tree));
        for (FieldPath path : layout.mapping().required()) {
            if (!tree.has(path)) {
                issues.add(missing(path));
            }
        }
        JsonNode row = row(tree);
        tree.drop(ROW);
        return new Draft(layout.mapping(), plan, tree, row);
    }

    private static void move(Plan plan, DocumentTree tree) {
        plan.move().forEach((from, to) -> {
            Optional<JsonNode> value = tree.get(from);
            if (value.isPresent() && !tree.has(to)) {
                tree.put(to, value.get(), tree.columnOf(from).orElse(-1));
            }
        });
    }

    private void fill(Fallback fallback, DocumentTree tree) {
        if (tree.has(fallback.path()) || !fallback.when().stream().allMatch(one -> one.holds(tree))) {
            return;
        }
        int column = fallback.from().flatMap(tree::columnOf).orElse(-1);
        fallback.value()
                .or(() -> fallback.from().flatMap(tree::get))
                .or(() -> fallback.sender().flatMap(sender::known).map(StringNode::valueOf))
                .ifPresent(value -> tree.put(fallback.path(), value, column));
    }

    private CellIssue missing(FieldPath path) {
        return new CellIssue(
                layout.columnOf(path),
                AgentIssue.MISSING.at("", layout.mapping().headingOf(path)));
    }

    private static JsonNode row(DocumentTree tree) {
        return tree.get(ROW)
                .map(JsonNode::deepCopy)
                .orElseGet(() -> JsonMapper.shared().createObjectNode());
    }
}

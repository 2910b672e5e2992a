// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.ProtocolCode;

/**
 * Walks a type-checked condition and refuses whatever holds an identifying value against something that its writer
 * chose: a text or number, also in a list, put together, or behind a variable of {@code exists}, {@code all},
 * {@code exists_one} and {@code filter}. Such a condition asks about one child, and the counts of a replay would answer
 * it. Two values of the document may be compared with each other, and {@code has} may be asked of anything.
 */
final class IdentityCheck {

    private static final Set<String> LOGIC = Set.of("_&&_", "_||_", "!_", "@not_strictly_false");
    private static final Set<String> QUESTIONS =
            Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "contains", "startsWith", "endsWith");

    private final Identities identities;
    private final Set<Fault> faults = new LinkedHashSet<>();

    private IdentityCheck(Identities identities) {
        this.identities = identities;
    }

    /** @param roots the path of each variable */
    static List<Fault> faults(CelExpr condition, Map<String, Flow> roots, Identities identities) {
        IdentityCheck check = new IdentityCheck(identities);
        check.flow(condition, roots);
        return List.copyOf(check.faults);
    }

    private Flow flow(CelExpr expr, Map<String, Flow> scope) {
        return switch (expr.getKind()) {
            case IDENT -> scope.getOrDefault(expr.ident().name(), Flow.CHOSEN);
            case SELECT -> {
                Flow of = flow(expr.select().operand(), scope);
                yield expr.select().testOnly()
                        ? Flow.CHOSEN
                        : of.member(expr.select().field());
            }
            case LIST -> all(expr.list().elements().stream(), scope).listed();
            case CALL -> call(expr, scope);
            case COMPREHENSION -> loop(expr.comprehension(), scope);
            default -> Flow.CHOSEN;
        };
    }

    private Flow all(Stream<CelExpr> parts, Map<String, Flow> scope) {
        return Flow.any(parts.map(part -> flow(part, scope)).toList());
    }

    private Flow loop(CelComprehension loop, Map<String, Flow> scope) {
        Flow range = flow(loop.iterRange(), scope);
        Map<String, Flow> inner = new HashMap<>(scope);
        inner.put(loop.iterVar(), range.element());
        inner.put(loop.accuVar(), Flow.NOTHING);
        Stream.of(loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result())
                .forEach(part -> flow(part, inner));
        boolean filters = loop.accuInit().getKind() == CelExpr.ExprKind.Kind.LIST;
        return filters ? range : Flow.CHOSEN;
    }

    private Flow call(CelExpr expr, Map<String, Flow> scope) {
        String function = expr.call().function();
        List<CelExpr> operands = new ArrayList<>(expr.call().target().stream().toList());
        operands.addAll(expr.call().args());
        List<Flow> flows =
                operands.stream().map(operand -> flow(operand, scope)).toList();
        if (LOGIC.contains(function)) {
            return Flow.CHOSEN;
        }
        if (function.equals("_?_:_")) {
            return Flow.any(flows.subList(1, 3));
        }
        if (function.equals("_[_]")) {
            refuse(new Flow(flows.get(1).places(), true));
            return flows.get(0).element();
        }
        if (function.equals("size") && !isOneValue(flows.get(0))) {
            return Flow.CHOSEN;
        }
        Flow together = Flow.any(flows);
        refuse(together);
        return QUESTIONS.contains(function) ? Flow.CHOSEN : together;
    }

    /** As against a list, whose length says nothing about anybody. */
    private boolean isOneValue(Flow flow) {
        return flow.places().stream()
                .anyMatch(place ->
                        place.lists() == 0 && identities.at(place.path()).isPresent());
    }

    private void refuse(Flow flow) {
        if (flow.chosen()) {
            flow.places().stream()
                    .flatMap(place -> identities.within(place.path()).stream())
                    .sorted()
                    .findFirst()
                    .ifPresent(path -> faults.add(fault(path)));
        }
    }

    private Fault fault(String path) {
        Optional<Fact> fact = identities.at(path);
        return new Fault(
                ProtocolCode.ASKS_WHO,
                "The condition compares " + path
                        + " with something written in it, and so asks about one child or person.",
                fact.map(IdentityCheck::instead).orElse("") + "Whether there is one can be asked: has(...).");
    }

    private static String instead(Fact fact) {
        return switch (fact) {
            case DATE_OF_BIRTH -> "Ask for the age: child.age >= 16. ";
            case PLACE_NAME, POSTCODE -> "Ask for the kind of place, its district or the child's wish about it. ";
            case NARRATIVE, CHILDS_WORDS -> "Ask for what is coded: a reason, a kind of harm, a wish. ";
            default -> "Ask for a code, a wish, a relation or an agency. ";
        };
    }
}

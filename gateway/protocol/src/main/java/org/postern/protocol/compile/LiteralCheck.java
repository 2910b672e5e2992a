// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.protocol.ProtocolCode;

/**
 * Walks a type-checked condition and refuses what CEL's checker cannot know: comparisons with a code, relation, agency,
 * level or date that does not exist, and made-up maps, whose members nobody checks. Variables of {@code exists},
 * {@code all}, {@code exists_one} and {@code filter} are followed to the list they run over.
 */
final class LiteralCheck {

    private static final Set<String> EQUALITY = Set.of("_==_", "_!=_");
    private static final Set<String> ORDER = Set.of("_<_", "_<=_", "_>_", "_>=_");
    private static final Set<String> NEUTRAL =
            Set.of("_&&_", "_||_", "!_", "@not_strictly_false", "_?_:_", "_[_]", "size");

    private static final Set<String> RELATIONS = Set.of(Domains.RELATION, "recipient.relations[]");

    private final Domains domains;
    private final List<Fault> faults = new ArrayList<>();

    private LiteralCheck(Domains domains) {
        this.domains = domains;
    }

    static List<Fault> faults(CelExpr condition, Map<String, Origin> roots, Domains domains) {
        LiteralCheck check = new LiteralCheck(domains);
        check.origin(condition, roots);
        return check.faults;
    }

    private Origin origin(CelExpr expr, Map<String, Origin> scope) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT -> scope.getOrDefault(expr.ident().name(), Origin.UNKNOWN);
            case SELECT ->
                member(origin(expr.select().operand(), scope), expr.select().field());
            case LIST ->
                Origin.any(expr.list().elements().stream()
                        .map(one -> origin(one, scope))
                        .toList());
            case CALL -> call(expr, scope);
            case COMPREHENSION -> comprehension(expr.comprehension(), scope);
            default -> {
                faults.add(new Fault(
                        ProtocolCode.BAD_CONDITION,
                        "A condition cannot build a map or a structure.",
                        "Compare fields, or use a list ['a', 'b']."));
                yield Origin.UNKNOWN;
            }
        };
    }

    private static Origin constant(CelConstant constant) {
        return constant.getKind() == CelConstant.Kind.STRING_VALUE
                ? Origin.text(constant.stringValue())
                : Origin.UNKNOWN;
    }

    private Origin comprehension(CelComprehension loop, Map<String, Origin> scope) {
        Origin range = origin(loop.iterRange(), scope);
        Map<String, Origin> inner = new HashMap<>(scope);
        inner.put(loop.iterVar(), isRelations(range) ? Origin.path(Domains.RELATION) : range.element());
        inner.put(loop.accuVar(), Origin.UNKNOWN);
        Stream.of(loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result())
                .forEach(part -> origin(part, inner));
        boolean filters = loop.accuInit().getKind() == CelExpr.ExprKind.Kind.LIST;
        return filters ? range : Origin.UNKNOWN;
    }

    private Origin call(CelExpr expr, Map<String, Origin> scope) {
        String function = expr.call().function();
        List<Origin> operands = Stream.concat(expr.call().target().stream(), expr.call().args().stream())
                .map(operand -> origin(operand, scope))
                .toList();
        if (EQUALITY.contains(function) || ORDER.contains(function)) {
            compare(operands.get(0), operands.get(1), ORDER.contains(function));
            compare(operands.get(1), operands.get(0), ORDER.contains(function));
            return Origin.UNKNOWN;
        }
        if (function.equals("@in")) {
            Origin list = operands.get(1);
            compare(operands.get(0), list, false);
            compare(isRelations(list) ? Origin.path(Domains.RELATION) : list.element(), operands.get(0), false);
            return Origin.UNKNOWN;
        }
        if (function.equals("_[_]")) {
            return index(operands.get(0), operands.get(1));
        }
        if (!NEUTRAL.contains(function)) {
            operands.forEach(this::onlyCompared);
        }
        return function.equals("_?_:_") ? Origin.any(operands.subList(1, 3)) : Origin.UNKNOWN;
    }

    private static boolean isRelations(Origin origin) {
        return origin.paths().contains("relations");
    }

    /** The only map there is holds agencies by relation; its members are looked at like those of an index. */
    private Origin member(Origin of, String name) {
        return isRelations(of) ? index(of, Origin.text(name)) : of.member(name);
    }

    private Origin index(Origin list, Origin key) {
        if (isRelations(list)) {
            if (key.texts().isEmpty() && !RELATIONS.containsAll(key.paths()) || key.equals(Origin.UNKNOWN)) {
                faults.add(new Fault(
                        ProtocolCode.BAD_CONDITION,
                        "A relation has to be named.",
                        "Write e.g. relations['placing-authority']."));
            }
            compare(Origin.path(Domains.RELATION), key, false);
        }
        return list.element();
    }

    private void compare(Origin places, Origin with, boolean ordered) {
        for (String path : places.paths()) {
            Optional<Domain> domain = domains.of(path);
            domain.ifPresent(known -> with.texts().forEach(text -> check(known, text)));
            if (ordered && domain.isPresent() && domain.get().coded()) {
                onlyCompared(Origin.path(path));
            }
        }
    }

    private void check(Domain domain, String text) {
        if (!domain.allows().test(text)) {
            faults.add(new Fault(
                    ProtocolCode.UNKNOWN_VALUE, "'" + text + "' is no " + domain.what() + ".", domain.fix(text)));
        }
    }

    private void onlyCompared(Origin origin) {
        origin.paths().stream()
                .flatMap(path -> domains.of(path).stream())
                .filter(Domain::coded)
                .findFirst()
                .ifPresent(domain -> faults.add(new Fault(
                        ProtocolCode.BAD_CONDITION,
                        "A " + domain.what() + " can only be compared for equality.",
                        "Use ==, != or in.")));
    }
}
